import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { localSpeech } from '../../../aws-backend/adapters/local/speech/localSpeech.ts';
import type { ObjectStore } from '../../../aws-backend/ports/objectStore.ts';
import type { Heard } from '../../../aws-backend/ports/speech.ts';
import { editDistance } from './editDistance.ts';

/** How often the engine heard wrongly in recordings of one kind. */
export interface SpeechScore {
  /** "read" by people, or "synthetic". */
  kind: string;
  voice: string;
  seconds: number;
  words: number;
  errors: number;
  /** Words put in, left out or changed, in a hundred words. */
  wordErrorPercent: number;
}

const Labelled = z.array(z.object({ file: z.string(), kind: z.string(), voice: z.string(), lines: z.array(z.string()) }));

const folder = path.join(import.meta.dirname, '..', '..', 'samples', 'quality', 'speech');

/** Case, punctuation and how a title is written are no matter of hearing. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/\bmr\b\.?/g, 'mister')
    .split(/[^a-z0-9']+/)
    .filter((word) => word !== '');

/** Words put in, left out or changed: each word stands as one letter of its own. */
const wordErrors = (said: readonly string[], heard: readonly string[]): number => {
  const known = [...new Set([...said, ...heard])];
  const asLetters = (words: readonly string[]): string => String.fromCodePoint(...words.map((word) => 0xf0000 + known.indexOf(word)));
  return editDistance(asLetters(said), asLetters(heard));
};

/** The sample's own files, where the product has its bucket. */
const files: ObjectStore = {
  head: async ({ key }) => ({ sizeBytes: (await stat(key)).size, contentType: '', metadata: {} }),
  read: ({ key }, range) => Promise.resolve(createReadStream(key, range ? { start: range.from, end: range.to } : {})),
  write: () => Promise.reject(new Error('Samples are not written')),
};

const hear = async (file: string): Promise<Extract<Heard, { state: 'done' }>['extraction']> => {
  const key = path.join(folder, file);
  const ids = { orgId: '', parentId: '', mediaId: '', sequencer: '', reading: 1, contentType: '' };
  const media = { ...ids, bucket: '', key, sizeBytes: (await stat(key)).size, fileName: file };
  const heard = await localSpeech({ objects: files, mostMinutes: 60, stepSeconds: 3600 }).listen({ media, format: 'ogg' });
  if (heard.state !== 'done') throw new Error(`${file} takes more than an hour`);
  return heard.extraction;
};

/** Hears a labelled set of clean recordings, sentences of our own by five synthetic voices and a reader of LibriVox, and counts wrong words. */
export const scoreSpeech = async (): Promise<SpeechScore[]> => {
  const scores: SpeechScore[] = [];
  for (const { file, kind, voice, lines } of Labelled.parse(JSON.parse(await readFile(path.join(folder, 'texts.json'), 'utf8')))) {
    const { text, durationMs = 0 } = await hear(file);
    const said = wordsOf(lines.join(' '));
    const errors = wordErrors(said, wordsOf(text));
    const counted = { words: said.length, errors, wordErrorPercent: (errors / said.length) * 100 };
    scores.push({ kind, voice, seconds: durationMs / 1000, ...counted });
  }
  return scores;
};
