import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { callLines, greeting } from './make/spokenWords.ts';

/**
 * Makes the recordings in this folder, once: `node scripts/samples/makeRecordings.ts [folder of recordings]`.
 * Requires Debian's flite, espeak-ng, ffmpeg and sox (with libsox-fmt-all); none of them is needed to use or test the product.
 * The flite voices may be used for any purpose (see its COPYING), and espeak-ng's output isn't covered by its license.
 */
const work = mkdtempSync(path.join(tmpdir(), 'recordings-'));
const here = import.meta.dirname;

const ffmpeg = (...options: string[]): void => {
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-fflags', '+bitexact', ...options.slice(0, -1), '-flags', '+bitexact', options.at(-1) ?? '']);
};

/** A voice is "flite slt" or "espeak-ng en-gb". */
const speak = (voice: string, text: string, name: string): string => {
  const file = path.join(work, `${name}.wav`);
  const [program, which = ''] = voice.split(' ');
  if (program === 'flite') execFileSync('flite', ['-voice', which, '-t', text, '-o', file]);
  else execFileSync('espeak-ng', ['-v', which, '-s', '145', '-w', file, text]);
  const even = path.join(work, `${name}-16k.wav`);
  ffmpeg('-i', file, '-ar', '16000', '-ac', '1', even);
  return even;
};

/** Concatenates recordings with a short silence between them. */
const joined = (files: readonly string[], name: string): string => {
  const breath = path.join(work, 'breath.wav');
  ffmpeg('-f', 'lavfi', '-i', 'anullsrc=r=16000:cl=mono', '-t', '0.7', breath);
  const list = path.join(work, `${name}.txt`);
  writeFileSync(list, files.flatMap((file) => [`file '${file}'`, `file '${breath}'`]).join('\n'));
  const file = path.join(work, `${name}.wav`);
  ffmpeg('-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', file);
  return file;
};

const small = ['-ac', '1', '-ar', '24000', '-b:a', '32k'];

const makeCall = (): void => {
  const lines = callLines.map(({ voice, text }, index) => speak(voice, text, `call-${String(index)}`));
  ffmpeg('-i', joined(lines, 'call'), ...small, path.join(here, 'support-call.mp3'));
  ffmpeg('-f', 'lavfi', '-i', 'anullsrc=r=16000:cl=mono', '-t', '3', path.join(here, 'sound', 'silence.flac'));
};

/** Writes the same greeting in every supported format. */
const makeFormats = (): void => {
  const spoken = speak(greeting.voice, greeting.text, 'hello');
  const sound = (name: string): string => path.join(here, 'sound', name);
  ffmpeg('-i', spoken, sound('hello.wav'));
  for (const name of ['hello.mp3', 'hello.m4a', 'hello.aac', 'hello.flac']) ffmpeg('-i', spoken, ...small, sound(name));
  // The codecs of call recorders.
  const telephone = { ima: 'adpcm_ima_wav', ms: 'adpcm_ms', gsm: 'libgsm_ms' };
  for (const [name, codec] of Object.entries(telephone)) ffmpeg('-i', spoken, '-ar', '8000', '-c:a', codec, sound(`hello-${name}.wav`));
  // The formats of mobile phones.
  execFileSync('sox', [spoken, '-r', '8000', '-C', '7', path.join(work, 'hello.amr-nb')]);
  copyFileSync(path.join(work, 'hello.amr-nb'), sound('hello.amr'));
  ffmpeg('-i', sound('hello.amr'), '-c', 'copy', sound('hello.3gp'));
  // With swapped wires in a cable, one channel is the inverse of the other.
  ffmpeg('-i', spoken, '-af', 'pan=stereo|c0=c0|c1=-1*c0', '-b:a', '32k', sound('opposed.m4a'));
  ffmpeg('-i', spoken, '-c:a', 'libopus', '-b:a', '32k', sound('hello.ogg'));
  ffmpeg('-i', spoken, '-c:a', 'libvorbis', sound('hello-vorbis.ogg'));
  ffmpeg('-i', spoken, '-c:a', 'adpcm_ima_qt', sound('hello.caf'));
  ffmpeg('-i', spoken, '-ar', '8000', '-c:a', 'pcm_mulaw', sound('hello.au'));
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=2', '-i', spoken, '-shortest', '-ac', '1'];
  for (const name of ['hello.mp4', 'hello.mov']) ffmpeg(...picture, '-c:v', 'libx264', '-c:a', 'aac', '-b:a', '32k', sound(name));
  for (const name of ['hello.webm', 'hello.mkv']) ffmpeg(...picture, '-c:v', 'libvpx', '-c:a', 'libopus', '-b:a', '32k', sound(name));
  ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=2', '-t', '2', '-c:v', 'libx264', sound('muted.mp4'));
};

const Labelled = z.array(z.object({ file: z.string(), kind: z.string(), voice: z.string(), lines: z.array(z.string()) }));

/**
 * Human speech, all in the public domain: a LibriVox reader, from Debian's pocketsphinx-testdata in `test/data/librivox`, and the inaugural
 * address of 1961, a work of the United States government, from the npm package nodejs-whisper (`jfk.wav`).
 */
const recordings: Record<string, (part: string) => string> = {
  librivox: (part) => `sense_and_sensibility_01_austen_64kb-${part}.wav`,
  kennedy: (part) => `${part}.wav`,
};

const makeQuality = (recordingsFolder: string | undefined): void => {
  const folder = path.join(here, 'quality', 'speech');
  for (const { file, voice, lines } of Labelled.parse(JSON.parse(readFileSync(path.join(folder, 'texts.json'), 'utf8')))) {
    const name = path.parse(file).name;
    const [by = '', ...recorded] = voice.split(' ');
    const fileOf = recordings[by];
    if (fileOf && recordingsFolder === undefined) continue;
    const parts = fileOf
      ? recorded.map((part) => path.join(recordingsFolder ?? '', fileOf(part)))
      : lines.map((line, index) => speak(voice, line, `${name}-${String(index)}`));
    ffmpeg('-i', joined(parts, name), '-ac', '1', '-ar', '16000', '-c:a', 'libopus', '-b:a', '32k', path.join(folder, file));
  }
};

makeCall();
makeFormats();
makeQuality(process.argv[2]);
rmSync(work, { recursive: true });
