import type { EncodedPacket, InputAudioTrack } from 'mediabunny';
import { arrayBuffer } from 'node:stream/consumers';
import { aacInThread, type AacSound } from './aacInThread.ts';
import type { Pcm } from './decoded.ts';
import { adts, elementaryStream } from './elementaryStream.ts';

/** Seconds of audio decoded at once. */
const windowSeconds = 30;

/** Seconds decoded again before each window: frames depend on previous ones, and HE-AAC's extension data occurs only at intervals. */
const runUp = 1;

const endOf = ({ timestamp, duration }: EncodedPacket): number => timestamp + duration;

const channelsOf = ({ samples, channelCount }: AacSound): Float32Array[] => {
  const channels = Array.from({ length: channelCount }, () => new Float32Array(Math.floor(samples.length / channelCount)));
  for (const [index, channel] of channels.entries()) {
    for (let at = 0; at < channel.length; at += 1) channel[at] = samples[at * channelCount + index] ?? 0;
  }
  return channels;
};

/**
 * Decodes packets and returns the audio from a time on. The first frame yields no samples; if it is included, it is filled with silence, as
 * encoder delay.
 */
const windowSound = async (track: InputAudioTrack, packets: EncodedPacket[], from: number): Promise<Pcm[]> => {
  const [, second, ...others] = packets;
  if (second === undefined) return [];
  const sound = await aacInThread(await arrayBuffer(elementaryStream(track, adts, packets)));
  const { rate } = sound;
  const channels = channelsOf(sound);
  const length = channels[0]?.length ?? 0;
  const seconds = endOf(others.at(-1) ?? second) - second.timestamp;
  // A decoder that misparses the frames returns a different duration, and its output would be noise.
  if (Math.abs(length / rate - seconds) > 0.1 * seconds + 0.1) throw new Error('The AAC decoder returned audio of the wrong duration');
  const skipped = Math.round((from - second.timestamp) * rate);
  const quiet = new Float32Array(Math.max(0, -skipped));
  return [channels.map(() => quiet), channels.map((samples) => samples.subarray(Math.max(0, skipped)))]
    .filter(([first]) => first !== undefined && first.length > 0)
    .map((piece) => ({ channels: piece, rate }));
};

/** Decodes AAC packets. */
export async function* aacSound(track: InputAudioTrack, packets: AsyncIterable<EncodedPacket>): AsyncGenerator<Pcm> {
  let window: EncodedPacket[] = [];
  let heardTo: number | undefined;
  for await (const packet of packets) {
    heardTo ??= packet.timestamp;
    window.push(packet);
    const end = endOf(packet);
    if (end - heardTo < windowSeconds) continue;
    yield* await windowSound(track, window, heardTo);
    heardTo = end;
    window = window.filter(({ timestamp }) => timestamp > end - runUp);
  }
  const last = window.at(-1);
  if (last && heardTo !== undefined && endOf(last) > heardTo) yield* await windowSound(track, window, heardTo);
}
