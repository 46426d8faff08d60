import type { Listening } from '../../../contracts/listening.ts';
import type { Recogniser } from './moonshine.ts';
import type { Sound } from './openSound.ts';
import { sampleRate, stretchesOf } from './segments.ts';
import { voicesOf } from './voices.ts';

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
const samplesOf = (ms: number): number => Math.round((ms / 1000) * sampleRate);

interface Window {
  channels: Float32Array[];
  isEnd: boolean;
}

/** Sound in pieces of any length as windows that overlap with nothing: each begins where the last call said that the rest does. */
async function* windows(sound: AsyncIterable<Float32Array[]>): AsyncGenerator<Window, void, number> {
  // Joined once a window: pieces are as short as 20 ms.
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
  /** Samples from where on something is left to hear, and how much further each voice was heard. */
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

/** Listens from where `soFar` ends, at most until `isTimeUp` says so; the second answer is whether the recording has ended. */
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
