import { decoder as waveDecoder } from '@audio/decode-wav';
import { decoded, type Pcm, type StreamDecoder } from './decoded.ts';
import { pairBytes, pairSamples } from './gsm/gsmFrames.ts';
import { gsmDecoder } from './gsm/gsmDecoder.ts';
import type { Read, WaveHead } from './waveHead.ts';

/** The block layout of a WAV codec. */
interface Blocks {
  samplesOf: (head: WaveHead) => number;
  /** Header bytes per channel; a block without more has no samples. */
  headBytes: number;
}

const gsm = 0x31;

/** Microsoft ADPCM and IMA (Intel) ADPCM, with half a byte per sample after a header per channel, and GSM. */
const inBlocks: Partial<Record<number, Blocks>> = {
  0x02: { headBytes: 7, samplesOf: ({ blockBytes, channels }) => 2 + ((blockBytes - 7 * channels) * 2) / channels },
  0x11: { headBytes: 4, samplesOf: ({ blockBytes, channels }) => 1 + ((blockBytes - 4 * channels) * 2) / channels },
  [gsm]: { headBytes: 0, samplesOf: () => pairSamples },
};
/** Integer PCM, float PCM, A-law, µ-law, or one of them as WAVE_FORMAT_EXTENSIBLE: a block is one sample. */
const plain: ReadonlySet<number> = new Set([1, 3, 6, 7, 0xfffe]);
const single: Blocks = { headBytes: 0, samplesOf: () => 1 };

/** Undefined for files that the demuxer reads, and for unknown codecs. The demuxer finds no audio if the length was never written. */
const blocksOf = ({ codec, isUnmeasured }: WaveHead): Blocks | undefined =>
  inBlocks[codec] ?? (isUnmeasured && plain.has(codec) ? single : undefined);

const isSound = ({ codec, channels, blockBytes, rate }: WaveHead, { headBytes }: Blocks): boolean => {
  if (codec === gsm && (channels !== 1 || blockBytes !== pairBytes)) return false;
  return rate > 0 && channels >= 1 && channels <= 2 && blockBytes > headBytes * channels;
};

const chunk = (name: string, bytes: Uint8Array, said = bytes.length): Buffer => {
  const head = Buffer.alloc(8, name);
  head.writeUInt32LE(said, 4);
  return Buffer.concat([head, bytes]);
};

/**
 * The codec's format chunk, with the number of samples that fit in a block: a file may claim any number, and the decoder allocates memory
 * for it.
 */
const formatOf = ({ codec, format }: WaveHead, samples: number): Uint8Array => {
  if (plain.has(codec)) return format;
  const whole = Buffer.alloc(Math.max(20, format.length));
  whole.set(format);
  whole.writeUInt16LE(Math.max(2, whole.readUInt16LE(16)), 16);
  whole.writeUInt16LE(samples, 18);
  return whole;
};

/** A WAV header of unknown length, as written to a pipe. */
export const openEndedWave = (format: Uint8Array): Buffer =>
  Buffer.concat([chunk('RIFF', Buffer.from('WAVE'), 0xffffffff), chunk('fmt ', format), chunk('data', Buffer.alloc(0), 0xffffffff)]);

/** Seconds decoded before the requested time, because GSM frames depend on previous ones. */
const runUp = 0.5;

/** Approximate number of bytes read at once. */
const pieceBytes = 64 * 1024;

export interface BlockSound {
  seconds: number;
  from(seconds: number): { startsAt: number; pcm: AsyncGenerator<Pcm> };
}

/** Decodes WAV files that the demuxer can't read: block codecs, or a length that was never written. Undefined for others. */
export const blockSound = (read: Read, head: WaveHead): BlockSound | undefined => {
  const blocks = blocksOf(head);
  if (blocks === undefined || !isSound(head, blocks)) return undefined;
  const { blockBytes, rate, dataFrom, dataBytes } = head;
  const samples = Math.floor(blocks.samplesOf(head));
  const count = Math.floor(dataBytes / blockBytes);
  const isGsm = head.codec === gsm;
  async function* bytes(first: number): AsyncGenerator<Uint8Array> {
    if (!isGsm) yield openEndedWave(formatOf(head, samples));
    const atOnce = Math.ceil(pieceBytes / blockBytes);
    for (let at = first; at < count; at += atOnce) {
      yield await read(dataFrom + at * blockBytes, dataFrom + Math.min(count, at + atOnce) * blockBytes);
    }
  }
  return {
    seconds: (count * samples) / rate,
    from(seconds) {
      const first = Math.max(0, Math.min(count, Math.floor(((seconds - runUp) * rate) / samples)));
      const decoder: StreamDecoder = isGsm ? gsmDecoder(rate) : waveDecoder();
      return { startsAt: (first * samples) / rate, pcm: decoded(decoder, bytes(first)) };
    },
  };
};
