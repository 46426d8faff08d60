import type { Listening } from '../../../contracts/listening.ts';
import type { Recogniser } from './moonshine.ts';
import type { Sound } from './openSound.ts';
import { sampleRate, stretchesOf } from './segments.ts';
import { voicesOf } from './voices.ts';

/** Samples per window: 30 s, which also bounds the memory that decoded audio takes. */
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
const samplesOf = (ms: number): number => Math.round((ms / 1000) * sampleRate);

interface Window {
  channels: Float32Array[];
  isEnd: boolean;
}

/** Collects chunks of any length into windows. `next(rest)` passes the offset in the last window at which the next one begins. */
async function* windows(sound: AsyncIterable<Float32Array[]>): AsyncGenerator<Window, void, number> {
  // Joined once per window, because chunks may be as short as 20 ms.
  let pieces: Float32Array[][] = [];
  let length = 0;
  const channels = (): Float32Array[] =>
    (pieces[0] ?? [new Float32Array()]).map((_, channel) =>
      joined(
        pieces.map((piece) => piece[channel] ?? new Float32Array()),
        length,
      ),
    );
  for await (const piece of sound) {
    pieces.push(piece);
    length += piece[0]?.length ?? 0;
    if (length < windowLength) continue;
    const window = channels();
    const rest = yield { channels: window, isEnd: false };
    pieces = [window.map((samples) => samples.slice(rest))];
    length -= rest;
  }
  yield { channels: channels(), isEnd: true };
}

interface Heard {
  utterances: Listening['utterances'];
  /** The sample offset up to which all voices are transcribed, and the number of samples by which each voice is ahead of it. */
  rest: number;
  ahead: number[];
}

const hear = async (recogniser: Recogniser, { channels, isEnd }: Window, fromMs: number): Promise<Heard> => {
  const utterances: Listening['utterances'] = [];
  const rests: number[] = [];
  const voices = voicesOf(channels);
  for (const [index, samples] of voices.entries()) {
    const speaker = voices.length > 1 ? { speaker: `Speaker ${String(index + 1)}` } : {};
    const { stretches, rest } = stretchesOf(samples, isEnd);
    rests.push(rest);
    for (const { start, end } of stretches) {
      const { text, confidence } = await recogniser.recognise(samples.slice(start, end));
      if (text !== '') utterances.push({ text, confidence, ...speaker, startMs: fromMs + msOf(start), endMs: fromMs + msOf(end) });
    }
  }
  const rest = Math.min(...rests);
  return { utterances, rest, ahead: rests.map((own) => own - rest) };
};

/** Continues a transcription from where `soFar` ends until `isTimeUp` resolves to true. `isEnd` is whether the recording has ended. */
export const listenOn = async (
  sound: Sound,
  recogniser: Recogniser,
  soFar: Listening,
  isTimeUp: () => Promise<boolean>,
): Promise<{ listening: Listening; isEnd: boolean }> => {
  const utterances = [...soFar.utterances];
  let heard = 0;
  let ahead = (soFar.aheadMs ?? []).map(samplesOf);
  const heardMs = (): number => soFar.heardMs + msOf(heard);
  const window = windows(sound.channels(soFar.heardMs));
  for (let next = await window.next(); !next.done;) {
    const { channels, isEnd } = next.value;
    channels.forEach((samples, index) => samples.fill(0, 0, ahead[index] ?? 0));
    const { utterances: more, rest, ahead: further } = await hear(recogniser, next.value, heardMs());
    utterances.push(...more);
    heard += rest;
    ahead = further;
    const listening = {
      utterances,
      heardMs: heardMs(),
      ...(ahead.some((samples) => samples > 0) ? { aheadMs: ahead.map(msOf) } : {}),
      durationMs: Math.max(soFar.durationMs, isEnd ? heardMs() : 0),
    };
    if (isEnd || (await isTimeUp())) return { listening, isEnd };
    next = await window.next(rest);
  }
  return { listening: { ...soFar, utterances }, isEnd: true };
};
