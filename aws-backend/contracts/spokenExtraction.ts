import type { Extraction, SpeechSegment } from './extraction.ts';
import type { Utterance } from './listening.ts';

type Spoken = Pick<Extraction, 'format' | 'engine'> & {
  durationMs?: number | undefined;
  utterances: readonly Utterance[];
  notes?: string[];
};

const segmentOf = ({ text, words, ...spoken }: Utterance, start: number): SpeechSegment => ({
  ...spoken,
  start,
  end: start + text.length,
  ...(words ? { words: words.map((word) => ({ ...word, start: start + word.start, end: start + word.end })) } : {}),
});

/** The note of a recording in which nobody speaks: it was read, and that is what is in it. */
export const silentNote = 'No speech was heard in this recording.';

/** What was said as one text, a line for each utterance, with the place of each in it. */
export const spokenExtraction = ({ format, engine, durationMs, utterances, notes = [] }: Spoken): Extraction => {
  const segments: SpeechSegment[] = [];
  let text = '';
  for (const utterance of utterances) {
    if (text !== '') text += '\n';
    segments.push(segmentOf(utterance, text.length));
    text += utterance.text;
  }
  const told = text === '' && notes.length === 0 ? [silentNote] : notes;
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
