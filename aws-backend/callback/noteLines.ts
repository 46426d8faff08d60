import { maxNotesLength } from '../contracts/limits.ts';
import { uniqueNotes } from '../contracts/notes.ts';
import { noteSentence } from '../contracts/noteSentence.ts';
import type { MediaChange } from '../contracts/records/media.ts';
import type { MediaResult } from '../contracts/result.ts';
import { writable } from './cutText.ts';

/** How many leading lines a field can hold completely; a line separator counts as two characters. */
const fitting = (lines: readonly string[]): number => {
  let length = -2;
  const end = lines.findIndex((line) => (length += 2 + line.length) > maxNotesLength);
  return end === -1 ? lines.length : end;
};

const orNull = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join('\n'));

/**
 * The notes about reading and analysis, without duplicates: each one's sentence, and its code and values as JSON on the same line of the
 * other field. A note of an earlier version has no code; both fields have its sentence.
 */
export const noteLines = ({ extraction, notes = [] }: MediaResult): Pick<MediaChange, 'Notes__c' | 'Note_Codes__c'> => {
  const told = uniqueNotes([...(extraction.notes ?? []), ...notes])
    .map((note) => ({ sentence: writable(noteSentence(note)), code: writable(JSON.stringify(note)) }))
    .filter(({ sentence }) => sentence !== '');
  const [sentences, codes] = [told.map(({ sentence }) => sentence), told.map(({ code }) => code)];
  const count = Math.min(fitting(sentences), fitting(codes));
  return { Notes__c: orNull(sentences.slice(0, count)), Note_Codes__c: orNull(codes.slice(0, count)) };
};
