import { decoder as cafDecoder } from '@audio/decode-caf';
import { decoder as waveDecoder } from '@audio/decode-wav';
import type { MediaFormat } from '../../../../contracts/format.ts';
import { RejectedError } from '../../../../runtime/errors.ts';
import { type BlockSound, openEndedWave } from '../blockSound.ts';
import { decoded, type StreamDecoder } from '../decoded.ts';
import type { StoredSound } from '../storedSound.ts';
import { minBytes } from '../waveHead.ts';
import { aiffHead } from './aiffHead.ts';
import { auHead } from './auHead.ts';
import { cafHead } from './cafHead.ts';
import type { HeadReader, StudioHead } from './studioHead.ts';

type Stored = Pick<StoredSound, 'sizeBytes' | 'read'>;

const readers: Partial<Record<MediaFormat, HeadReader>> = { aiff: aiffHead, caf: cafHead, au: auHead };

const maxChannels = 32;
/** Seconds decoded before the requested time, because ADPCM depends on previous samples; approximate number of bytes read at once. */
const [runUp, pieceBytes] = [0.5, 64 * 1024];

/** The size of the smallest decodable block in bytes and samples. */
const blockOf = ({ codec, bits, channels }: StudioHead): { bytes: number; samples: number } =>
  codec === 'ima4' ? { bytes: 34 * channels, samples: 64 } : { bytes: (channels * (codec === 'lpcm' ? bits : 8)) / 8, samples: 1 };

const isSound = ({ codec, bits, isFloat, channels, rate }: StudioHead): boolean =>
  rate >= 1 &&
  rate <= 1_000_000 &&
  channels >= 1 &&
  channels <= maxChannels &&
  (codec !== 'lpcm' || (isFloat ? [32, 64] : [8, 16, 24, 32]).includes(bits));

const headOf = async ({ read, sizeBytes }: Stored, format: MediaFormat): Promise<StudioHead> => {
  const head = await readers[format]?.(read, sizeBytes);
  if (head === undefined || !isSound(head)) throw new RejectedError('RECORDING_TYPE_UNSUPPORTED');
  return head;
};

/** Creates a CAF header with audio up to the end of the file: the CAF decoder supports all of these encodings. */
const asCaf = (said: StudioHead): Buffer => {
  const { bytes, samples } = blockOf(said);
  const head = Buffer.alloc(68);
  head.write('caff\0\x01\0\0desc', 'latin1');
  head.writeBigInt64BE(32n, 12);
  head.writeDoubleBE(said.rate, 20);
  head.write(said.codec, 28);
  const flags = (said.isFloat ? 1 : 0) + (said.isLittleEndian ? 2 : 0);
  [flags, bytes, samples, said.channels, said.bits].forEach((value, at) => head.writeUInt32BE(value, 32 + 4 * at));
  head.write('data', 52);
  head.writeBigInt64BE(-1n, 56);
  return head;
};

/** Creates a WAV header for A-law and µ-law, which the CAF decoder decodes at an eighth of the volume. */
const asWave = ({ codec, channels, rate }: StudioHead): Buffer => {
  const format = Buffer.alloc(18);
  format.writeUInt16LE(codec === 'alaw' ? 6 : 7, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(Math.round(rate), 4);
  format.writeUInt32LE(Math.round(rate) * channels, 8);
  format.writeUInt16LE(channels, 12);
  format.writeUInt16LE(8, 14);
  return openEndedWave(format);
};

const decodingOf = (head: StudioHead): { start: Buffer; decoder: StreamDecoder } =>
  head.codec === 'alaw' || head.codec === 'ulaw'
    ? { start: asWave(head), decoder: waveDecoder() }
    : { start: asCaf(head), decoder: cafDecoder() };

/** Whether an AIFF, CAF or AU file ends before its declared end. */
export const isStudioTorn = async (stored: Stored, format: MediaFormat): Promise<boolean> => {
  const { dataFrom, dataBytes = 0 } = await headOf(stored, format);
  return dataFrom + dataBytes > stored.sizeBytes + minBytes;
};

/** Decodes AIFF, CAF and AU; undefined for other formats. */
export const studioSound = async (stored: Stored, format: MediaFormat): Promise<BlockSound | undefined> => {
  if (readers[format] === undefined) return undefined;
  const head = await headOf(stored, format);
  const { bytes, samples } = blockOf(head);
  const rest = Math.max(0, stored.sizeBytes - head.dataFrom);
  const count = Math.floor(Math.min(head.dataBytes ?? rest, rest) / bytes);
  async function* pieces(start: Buffer, first: number): AsyncGenerator<Uint8Array> {
    yield start;
    const atOnce = Math.ceil(pieceBytes / bytes);
    for (let at = first; at < count; at += atOnce) {
      yield await stored.read(head.dataFrom + at * bytes, head.dataFrom + Math.min(count, at + atOnce) * bytes);
    }
  }
  return {
    seconds: (count * samples) / head.rate,
    from(seconds) {
      const first = Math.max(0, Math.min(count, Math.floor(((seconds - runUp) * head.rate) / samples)));
      const { start, decoder } = decodingOf(head);
      return { startsAt: (first * samples) / head.rate, pcm: decoded(decoder, pieces(start, first)) };
    },
  };
};
