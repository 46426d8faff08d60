import type { Extraction, SpeechSegment } from './extraction.ts';
import type { Utterance } from './listening.ts';
import { note, type Note } from './notes.ts';

type Spoken = Pick<Extraction, 'format' | 'engine'> & {
  durationMs?: number | undefined;
  utterances: readonly Utterance[];
  notes?: Note[];
};

const segmentOf = ({ text, words, ...spoken }: Utterance, start: number): SpeechSegment => ({
  ...spoken,
  start,
  end: start + text.length,
  ...(words ? { words: words.map((word) => ({ ...word, start: start + word.start, end: start + word.end })) } : {}),
});

/** Joins utterances into one text, one per line, with the offsets of each. If nobody speaks, adds a note that says so. */
export const spokenExtraction = ({ format, engine, durationMs, utterances, notes = [] }: Spoken): Extraction => {
  const segments: SpeechSegment[] = [];
  let text = '';
  for (const utterance of utterances) {
    if (text !== '') text += '\n';
    segments.push(segmentOf(utterance, text.length));
    text += utterance.text;
  }
  const told = text === '' && notes.length === 0 ? [note('NO_SPEECH')] : notes;
  return {
    schemaVersion: 1,
    format,
    text,
    pages: [],
    attachments: [],
    ...(durationMs === undefined ? {} : { durationMs }),
    segments,
    ...(told.length > 0 ? { notes: told } : {}),
    engine,
  };
};
