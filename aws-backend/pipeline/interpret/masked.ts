import type { PersonalData } from '../../contracts/interpretation.ts';

interface Span {
  start: number;
  end: number;
}

/** A text with placeholders for personal data, e.g. `[NAME_1]`, and the ways back. */
export interface Masked {
  text: string;
  /** Replaces the placeholders in a derived text with the original values. */
  restore: (text: string) => string;
  /** Maps a place of the masked text to the original text. */
  placeOf: (span: Span) => Span;
}

interface Mark {
  at: number;
  length: number;
  start: number;
  end: number;
}

/** Masks personal data; equal values get the same placeholder. Spans must be sorted and must not overlap. */
export const masked = (text: string, personalData: readonly PersonalData[]): Masked => {
  const names = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (category: string, value: string): string => {
    const key = `${category} ${value.toLowerCase().replace(/\s+/g, ' ')}`;
    const count = (counts.get(category) ?? 0) + 1;
    const name = names.get(key) ?? `[${category}_${String(count)}]`;
    if (!names.has(key)) counts.set(category, count);
    names.set(key, name);
    if (!values.has(name)) values.set(name, value);
    return name;
  };
  const marks: Mark[] = [];
  const parts: string[] = [];
  let position = 0;
  let length = 0;
  for (const { start, end, category } of personalData) {
    const name = nameOf(category, text.slice(start, end));
    parts.push(text.slice(position, start), name);
    marks.push({ at: length + start - position, length: name.length, start, end });
    length += start - position + name.length;
    position = end;
  }
  parts.push(text.slice(position));
  const original = (place: number, side: 'start' | 'end'): number => {
    const next = marks.findIndex(({ at, length: size }) => (side === 'start' ? at + size > place : at + size >= place));
    const mark = next < 0 ? undefined : marks[next];
    if (mark && (side === 'start' ? place >= mark.at : place > mark.at)) return mark[side];
    const before = next < 0 ? marks.at(-1) : marks[next - 1];
    return before ? before.end + place - before.at - before.length : place;
  };
  return {
    text: parts.join(''),
    restore: (made) => made.replace(/\[[A-Z_]+_\d+\]/g, (name) => values.get(name) ?? name),
    placeOf: ({ start, end }) => ({ start: original(start, 'start'), end: original(end, 'end') }),
  };
};
