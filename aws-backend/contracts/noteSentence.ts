import { noteSentences, type KeptNote, type Note, type NoteCode } from './notes.ts';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const numbers = new Intl.NumberFormat('en');

/** Notes whose values are language codes. */
const ofLanguages: ReadonlySet<NoteCode> = new Set(['OTHER_LETTERS']);

const nameOf = (language: string): string => {
  try {
    return languages.of(language) ?? language;
  } catch {
    return language;
  }
};

const shown = ({ code, values = [] }: Note): string[] =>
  values.map((value) => {
    if (typeof value === 'number') return numbers.format(value);
    return ofLanguages.has(code) ? nameOf(value) : value;
  });

/** Formats a note as an English sentence on one line. */
export const noteSentence = (kept: KeptNote): string => {
  if (typeof kept === 'string') return kept.replaceAll(/\s+/g, ' ').trim();
  const values = shown(kept);
  return noteSentences[kept.code].replaceAll(
    /\{(\d+)\}/g,
    (place, index: string) => values[Number(index)]?.replaceAll(/\s+/g, ' ') ?? place,
  );
};
