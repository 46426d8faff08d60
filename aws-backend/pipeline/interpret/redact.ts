import type { PersonalData } from '../../contracts/interpretation.ts';

/** The text with each span of personal data replaced by its category in brackets. Spans that overlap become one. */
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
