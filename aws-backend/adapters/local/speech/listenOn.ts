import type { Listening } from '../../../contracts/listening.ts';
import type { Recogniser } from './moonshine.ts';
import type { Sound } from './openSound.ts';
import { sampleRate, stretchesOf } from './segments.ts';

/** Samples that are looked at together: 30 s, which also bounds the memory that sound takes. */
const windowLength = 30 * sampleRate;

const joined = (pieces: readonly Float32Array[], length: number): Float32Array => {
  const whole = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const msOf = (samples: number): number => Math.round((samples / sampleRate) * 1000);

/** Sound in pieces of any length as windows that overlap with nothing: each begins where the last call said that the rest does. */
async function* windows(sound: AsyncIterable<Float32Array>): AsyncGenerator<{ samples: Float32Array; isEnd: boolean }, void, number> {
  // Joined once a window: pieces are as short as 20 ms.
  let pieces: Float32Array[] = [];
  let length = 0;
  for await (const piece of sound) {
    pieces.push(piece);
    length += piece.length;
    if (length < windowLength) continue;
    const samples = joined(pieces, length);
    pieces = [samples.slice(yield { samples, isEnd: false })];
    length = pieces[0]?.length ?? 0;
  }
  yield { samples: joined(pieces, length), isEnd: true };
}

const hear = async (recogniser: Recogniser, samples: Float32Array, isEnd: boolean, fromMs: number) => {
  const { stretches, rest } = stretchesOf(samples, isEnd);
  const utterances: Listening['utterances'] = [];
  for (const { start, end } of stretches) {
    const { text, confidence } = await recogniser.recognise(samples.slice(start, end));
    if (text !== '') utterances.push({ text, confidence, startMs: fromMs + msOf(start), endMs: fromMs + msOf(end) });
  }
  return { utterances, rest };
};

/** Listens from where `soFar` ends, at most until `isTimeUp` says so; the second answer is whether the recording has ended. */
export const listenOn = async (
  sound: Sound,
  recogniser: Recogniser,
  soFar: Listening,
  isTimeUp: () => Promise<boolean>,
): Promise<{ listening: Listening; isEnd: boolean }> => {
  const utterances = [...soFar.utterances];
  let heard = 0;
  const heardMs = (): number => soFar.heardMs + msOf(heard);
  const window = windows(sound.samples(soFar.heardMs));
  for (let next = await window.next(); !next.done;) {
    const { samples, isEnd } = next.value;
    const { utterances: more, rest } = await hear(recogniser, samples, isEnd, heardMs());
    utterances.push(...more);
    heard += rest;
    const listening = { utterances, heardMs: heardMs(), durationMs: Math.max(soFar.durationMs, isEnd ? heardMs() : 0) };
    if (isEnd || (await isTimeUp())) return { listening, isEnd };
    next = await window.next(rest);
  }
  return { listening: { ...soFar, utterances }, isEnd: true };
};
