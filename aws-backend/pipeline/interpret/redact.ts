import type { PersonalData } from '../../contracts/interpretation.ts';

/** Replaces each span of personal data with its category in brackets. Overlapping spans are merged. */
export const redact = (text: string, personalData: readonly PersonalData[]): string => {
  const spans = personalData.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: string[] = [];
  let position = 0;
  for (const { start, end, category } of spans) {
    if (start >= position) kept.push(text.slice(position, start), `[${category}]`);
    position = Math.max(position, end);
  }
  kept.push(text.slice(position));
  return kept.join('');
};
