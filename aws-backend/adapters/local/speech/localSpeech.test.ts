import type { MediaFormat } from '../../../contracts/format.ts';
import type { Heard } from '../../../ports/speech.ts';
import { speechContract } from '../../../ports/speech.contract.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { StoppedError } from '../../../runtime/errors.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { localSpeech } from './localSpeech.ts';
import { openSound } from './openSound.ts';
import { threadRecogniser } from './test/threadRecogniser.ts';
import { int16, wave } from './test/wave.ts';

jest.setTimeout(300_000);

const recogniser = threadRecogniser();
afterAll(() => recogniser.close());

const stored = (bytes: Uint8Array) => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  return { objects, media };
};

/** Returns all steps of a transcription; the state is passed on as JSON, as between processes. */
const stepsOf = async (bytes: Uint8Array, format: MediaFormat, settings = { maxMinutes: 60, stepSeconds: 600 }): Promise<Heard[]> => {
  const { objects, media } = stored(bytes);
  const steps: Heard[] = [];
  for (let soFar; steps.at(-1)?.state !== 'done';) {
    const heard = await localSpeech({ objects, recogniser, ...settings }).listen({ media, format }, soFar);
    steps.push(heard);
    soFar = heard.state === 'listening' ? JSON.parse(JSON.stringify(heard.listening)) : undefined;
  }
  return steps;
};

const lastOf = (steps: readonly Heard[]) => {
  const last = steps.at(-1);
  if (last?.state !== 'done') throw new Error('It did not end');
  return last.extraction;
};

const samplesOf = async (fileName: string, format: MediaFormat): Promise<number[]> => {
  const { objects, media } = stored(sampleFile(fileName).bytes);
  return (await Array.fromAsync(openSound(objects, { media, format }).samples(0))).flatMap((piece) => [...piece]);
};

/** Creates a call recording like those of telephone systems: each voice on its own channel, with an echo of the other. */
const callOf = (left: readonly number[], right: readonly number[]): Uint8Array => {
  const both = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at] ?? 0, right[at] ?? 0] as const);
  return wave({ channels: 2, data: int16(both.flatMap(([one, other]) => [0.8 * one + 0.04 * other, 0.8 * other + 0.04 * one])) });
};

speechContract('localSpeech', async ({ bytes, format }) => lastOf(await stepsOf(bytes, format)), [
  ['hello.wav', 'wav'],
  ['hello.mp3', 'mp3'],
  ['hello.m4a', 'm4a'],
  ['hello.aac', 'aac'],
  ['hello.ogg', 'ogg'],
  ['hello.flac', 'flac'],
  ['hello.amr', 'amr'],
  ['hello.mp4', 'mp4'],
  ['hello.mov', 'mov'],
  ['hello.webm', 'webm'],
  ['hello.mkv', 'mkv'],
]);

describe('localSpeech', () => {
  const call = sampleFile('support-call.mp3').bytes;

  it('returns the same text in many steps as in one', async () => {
    const steps = await stepsOf(call, 'mp3', { maxMinutes: 60, stepSeconds: 0 });

    expect(steps.length).toBeGreaterThan(1);
    expect(lastOf(steps).text).toBe(lastOf(await stepsOf(call, 'mp3')).text);
  });

  it('labels speakers on separate channels, even if they speak at the same time, over many steps', async () => {
    const second = 16_000;
    const hello = await samplesOf('sound/hello.wav', 'wav');
    const greeting = (await samplesOf('support-call.mp3', 'mp3')).slice(0, 12 * second);
    const silence = (seconds: number): number[] => Array.from({ length: seconds * second }, () => 0);
    const bytes = callOf([...silence(10), ...hello, ...silence(16), ...hello], greeting);
    const alone = lastOf(await stepsOf(wave({ data: int16(greeting) }), 'wav')).text;

    const steps = await stepsOf(bytes, 'wav', { maxMinutes: 60, stepSeconds: 0 });
    const { text, segments = [] } = lastOf(steps);
    const saidBy = (who: string): string =>
      segments.flatMap((segment) => (segment.speaker === who ? [text.slice(segment.start, segment.end)] : [])).join(' ');

    expect(steps.length).toBeGreaterThan(1);
    expect(saidBy('Speaker 1').match(/shipment leaves/g)).toHaveLength(2);
    expect(saidBy('Speaker 2').replaceAll(/\s+/g, ' ')).toBe(alone.replaceAll(/\s+/g, ' '));
    expect(segments.map(({ startMs }) => startMs)).toEqual(segments.map(({ startMs }) => startMs).toSorted((one, other) => one - other));
  });

  it('recognizes speech in an old recording with hiss', async () => {
    const { bytes } = sampleFile('quality/speech/inaugural.ogg');

    expect(lastOf(await stepsOf(bytes, 'ogg')).text).toMatch(
      /my fellow.*what your country can do for you.*what you can do for your country/is,
    );
  });

  it.each<[string, (at: number) => number]>([
    ['chords', (at) => 0.1 * (Math.sin(at / 9.2) + Math.sin(at / 7.3) + Math.sin(at / 6.1)) * (1 - (at % 6000) / 6000)],
    ['a ringing telephone', (at) => (at % 32_000 < 16_000 ? 0.2 * (Math.sin(at / 5.8) + Math.sin(at / 5.3)) : 0)],
    ['bursts of noise', (at) => (at % 9000 < 3000 ? 0.4 : 0.01) * (((at * 7919) % 2003) / 1001 - 1)],
  ])('finds no words in %s', async (_, sound) => {
    const samples = Array.from({ length: 4 * 16_000 }, (__, at) => sound(at));

    expect(lastOf(await stepsOf(wave({ data: int16(samples) }), 'wav')).text).toBe('');
  });

  it('adds no speaker labels if only one channel has a voice', async () => {
    const hello = await samplesOf('sound/hello.wav', 'wav');
    const { text, segments = [] } = lastOf(await stepsOf(callOf(hello, []), 'wav'));

    expect(text).toContain('shipment');
    expect(segments.filter(({ speaker }) => speaker !== undefined)).toEqual([]);
  });

  it('rejects a recording that is longer than allowed', async () => {
    await expect(stepsOf(call, 'mp3', { maxMinutes: 0.1, stepSeconds: 600 })).rejects.toMatchObject({ code: 'RECORDING_TOO_LONG' });
  });

  it('rejects a recording that turns out to be longer than declared', async () => {
    const { objects, media } = stored(wave({ data: Buffer.alloc(130 * 2 * 16_000) }));
    const speech = localSpeech({ objects, recogniser, maxMinutes: 1, stepSeconds: 600 });

    const listening = speech.listen({ media, format: 'wav' }, { heardMs: 0, durationMs: 1000, utterances: [] });

    await expect(listening).rejects.toMatchObject({ code: 'RECORDING_TOO_LONG' });
  });

  it.each([
    ['a note to a recording with low confidence, such as in another language', [0.47, 0.4, 0.36, 0.5], [{ code: 'SPEECH_UNSURE' }]],
    ['no note to a clear recording', [0.72, 0.85, 0.95, 0.87], undefined],
  ])('adds %s', async (_, confidences, notes) => {
    const { objects, media } = stored(call);
    let count = 0;
    const recognise = async () => ({ text: 'Hello', confidence: confidences[count++ % confidences.length] ?? 1 });
    const speech = localSpeech({ objects, recogniser: { engine: 'test 1', recognise }, maxMinutes: 60, stepSeconds: 600 });

    const heard = await speech.listen({ media, format: 'mp3' });

    expect(heard.state === 'done' && heard.extraction.notes).toEqual(notes);
  });

  it('ends if the callback after a window of sound throws', async () => {
    const { objects, media } = stored(call);
    const speech = localSpeech({ objects, recogniser, maxMinutes: 60, stepSeconds: 600 });

    const listening = speech.listen({ media, format: 'mp3' }, undefined, () => Promise.reject(new StoppedError()));

    await expect(listening).rejects.toThrow(StoppedError);
  });

  it('throws errors of the storage unchanged, so that the job is retried', async () => {
    const { objects, media } = stored(call);
    const broken = { ...objects, read: () => Promise.reject(new Error('SlowDown')) };
    const speech = localSpeech({ objects: broken, recogniser, maxMinutes: 60, stepSeconds: 600 });

    await expect(speech.listen({ media, format: 'mp3' })).rejects.toThrow('SlowDown');
  });
});
