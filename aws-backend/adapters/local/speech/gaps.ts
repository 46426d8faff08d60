import type { EncodedPacket } from 'mediabunny';
import type { Pcm } from './decoded.ts';

/** Packets without a gap between them. */
interface Run {
  startsAt: number;
  packets: AsyncGenerator<EncodedPacket>;
}

/** Seconds that a packet comes late where the recorder heard nothing meanwhile, as a browser whose tab slept; less is how it rounds times. */
const shortestGap = 0.25;

/** Seconds that a frame takes at most, 2,048 samples of AAC at 8 kHz: MP4 says of the one before a gap that it lasts until the next. */
const longestFrame = 0.26;
/** Theirs take longer at low rates. */
const ofAnyLength: ReadonlySet<string> = new Set(['flac', 'vorbis']);

/** Each run takes a decoder of its own, and a file may claim any number of gaps. */
const mostRuns = 2000;

/** The runs of a track's packets, to be taken one after the other. */
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
      if (!next.done && count < mostRuns && next.value.timestamp - packet.timestamp - duration > shortestGap) {
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

/** Quiet in pieces: hours of it may lie between two packets. */
function* quietLike({ channels, rate }: Pcm, seconds: number): Generator<Pcm> {
  for (let left = Math.round(seconds * rate); left > 0; left -= rate) {
    yield { channels: channels.map(() => new Float32Array(Math.min(left, rate))), rate };
  }
}

/** The sound of runs, each at its time: what lies between them is quiet. */
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
