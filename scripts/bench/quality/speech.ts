import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { localSpeech } from '../../../aws-backend/adapters/local/speech/localSpeech.ts';
import type { ObjectStore } from '../../../aws-backend/ports/objectStore.ts';
import type { Heard } from '../../../aws-backend/ports/speech.ts';
import { editDistance } from './editDistance.ts';

/** The error rate of the engine on recordings of one kind. */
export interface SpeechScore {
  /** "read" by people, or "synthetic". */
  kind: string;
  voice: string;
  seconds: number;
  words: number;
  errors: number;
  /** The word error rate: words inserted, deleted or substituted, per hundred words. */
  wordErrorPercent: number;
}

const Labelled = z.array(z.object({ file: z.string(), kind: z.string(), voice: z.string(), lines: z.array(z.string()) }));

const folder = path.join(import.meta.dirname, '..', '..', 'samples', 'quality', 'speech');

/** Normalizes what can't be heard: case, punctuation and the spelling of titles. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/\bmr\b\.?/g, 'mister')
    .split(/[^a-z0-9']+/)
    .filter((word) => word !== '');

/** The number of words inserted, deleted or substituted. Each word is mapped to one character for `editDistance`. */
const wordErrors = (said: readonly string[], heard: readonly string[]): number => {
  const known = [...new Set([...said, ...heard])];
  const asLetters = (words: readonly string[]): string => String.fromCodePoint(...words.map((word) => 0xf0000 + known.indexOf(word)));
  return editDistance(asLetters(said), asLetters(heard));
};

/** Reads the sample's files in place of the product's bucket. */
const files: ObjectStore = {
  head: async ({ key }) => ({ sizeBytes: (await stat(key)).size, contentType: '', metadata: {} }),
  read: ({ key }, range) => Promise.resolve(createReadStream(key, range ? { start: range.from, end: range.to } : {})),
  write: () => Promise.reject(new Error('Samples are read-only')),
};

const hear = async (file: string): Promise<Extract<Heard, { state: 'done' }>['extraction']> => {
  const key = path.join(folder, file);
  const ids = { orgId: '', parentId: '', mediaId: '', sequencer: '', reading: 1, contentType: '' };
  const media = { ...ids, bucket: '', key, sizeBytes: (await stat(key)).size, fileName: file };
  const heard = await localSpeech({ objects: files, maxMinutes: 60, stepSeconds: 3600 }).listen({ media, format: 'ogg' });
  if (heard.state !== 'done') throw new Error(`${file} is longer than one hour`);
  return heard.extraction;
};

/** Transcribes labelled clean recordings (our own sentences by five synthetic voices, and a LibriVox reader) and counts wrong words. */
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
