import type { NoteCode } from '../../../../../aws-backend/contracts/notes.ts';
import { fillLabel, formatLanguage, formatNumber } from 'c/formatText';
import { noteLabels } from './noteLabels.ts';

const labels: ReadonlyMap<unknown, string> = new Map(Object.entries(noteLabels));

/** Notes whose values are language codes. */
const ofLanguages: ReadonlySet<unknown> = new Set<NoteCode>(['OTHER_LETTERS']);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Parses a line of codes; empty if it isn't a note. */
const noteOf = (line: string | undefined): { code?: unknown; values?: unknown } => {
  try {
    const note: unknown = JSON.parse(line ?? '');
    return typeof note === 'object' && note !== null ? note : {};
  } catch {
    return {};
  }
};

const shown = (code: unknown, value: unknown): string => {
  if (typeof value === 'number') return formatNumber(value);
  return ofLanguages.has(code) ? formatLanguage(String(value)) : String(value);
};

const labelOf = (line: string | undefined): string | undefined => {
  const { code, values } = noteOf(line);
  const label = labels.get(code);
  return label && fillLabel(label, ...(Array.isArray(values) ? values : []).map((value: unknown) => shown(code, value)));
};

/** Notes in the user's language, by the codes on the same lines; the English sentence if a code is unknown or missing. */
export const noteTexts = (sentences: string, codes: string): string[] => {
  const [said, coded] = [linesOf(sentences), linesOf(codes)];
  return said.map((sentence, line) => (said.length === coded.length ? labelOf(coded[line]) : undefined) ?? sentence);
};
