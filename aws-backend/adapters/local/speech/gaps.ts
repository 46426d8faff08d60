import type { EncodedPacket } from 'mediabunny';
import type { Pcm } from './decoded.ts';

/** A sequence of packets without gaps. */
interface Run {
  startsAt: number;
  packets: AsyncGenerator<EncodedPacket>;
}

/**
 * Minimum gap in seconds; the recorder got no audio meanwhile, such as in a suspended browser tab. Smaller ones are rounding of timestamps.
 */
const shortestGap = 0.25;

/** Maximum duration of a frame in seconds, 2,048 samples of AAC at 8 kHz: in MP4, the frame before a gap lasts until the next one. */
const longestFrame = 0.26;
/** Frames of these codecs may last longer at low sample rates. */
const ofAnyLength: ReadonlySet<string> = new Set(['flac', 'vorbis']);

/** Each run takes its own decoder, and a file may have any number of gaps. */
const maxRuns = 2000;

/** Splits a track's packets into runs, which must be consumed one after the other. */
export async function* runsOf(packets: AsyncIterable<EncodedPacket>, codec: string): AsyncGenerator<Run> {
  const iterator = packets[Symbol.asyncIterator]();
  const longest = ofAnyLength.has(codec) ? Infinity : longestFrame;
  let next = await iterator.next();
  let count = 0;
  async function* run(): AsyncGenerator<EncodedPacket> {
    for (let usual = longest; !next.done;) {
      const packet = next.value;
      next = await iterator.next();
      const duration = Math.min(packet.duration, longest);
      if (!next.done && count < maxRuns && next.value.timestamp - packet.timestamp - duration > shortestGap) {
        yield packet.clone({ duration: Math.min(duration, usual) });
        return;
      }
      usual = duration;
      yield packet;
    }
  }
  try {
    for (; !next.done; count += 1) yield { startsAt: next.value.timestamp, packets: run() };
  } finally {
    await iterator.return?.();
  }
}

/** Yields silence in chunks of up to a second: a gap may last hours. */
function* quietLike({ channels, rate }: Pcm, seconds: number): Generator<Pcm> {
  for (let left = Math.round(seconds * rate); left > 0; left -= rate) {
    yield { channels: channels.map(() => new Float32Array(Math.min(left, rate))), rate };
  }
}

/** Decodes runs and fills the gaps between them with silence. */
export async function* withQuiet(
  runs: AsyncIterable<Run>,
  decode: (packets: AsyncIterable<EncodedPacket>) => AsyncIterable<Pcm>,
): AsyncGenerator<Pcm> {
  let end: number | undefined;
  for await (const { startsAt, packets } of runs) {
    end ??= startsAt;
    for await (const pcm of decode(packets)) {
      if (startsAt > end) yield* quietLike(pcm, startsAt - end);
      end = Math.max(end, startsAt) + (pcm.channels[0]?.length ?? 0) / pcm.rate;
      yield pcm;
    }
  }
}
