import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { openSound } from './openSound.ts';

const rate = 16_000;
const tone = Float64Array.from({ length: rate }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 440 * at) / rate));

interface Wave {
  data: Buffer;
  /** Microsoft's number of the codec. */
  codec?: number;
  bits?: number;
  channels?: number;
  /** What the head says of the length. */
  said?: number;
}

const wave = ({ data, codec = 1, bits = 16, channels = 1, said = data.length }: Wave): Buffer => {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(Math.min(0xffffffff, said + 36), 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(codec, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE((rate * channels * bits) / 8, 28);
  head.writeUInt16LE((channels * bits) / 8, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(said, 40);
  return Buffer.concat([head, data]);
};

/** Samples in so many bytes each, as `write` puts them. */
const written = (size: number, write: (buffer: Buffer, value: number, at: number) => void, samples: Iterable<number> = tone): Buffer => {
  const values = [...samples];
  const buffer = Buffer.alloc(values.length * size);
  values.forEach((value, index) => write(buffer, value, index * size));
  return buffer;
};
const int16 = (samples: Iterable<number> = tone): Buffer =>
  written(2, (buffer, value, at) => buffer.writeInt16LE(Math.round(value * 32_767), at), samples);

/** How long a recording says it is, and the loudness of what is heard: 0.354 for the tone. */
const heard = async (bytes: Uint8Array): Promise<{ ms: number | undefined; loudness: number }> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  const sound = openSound(objects, { media, format: 'wav' });
  const ms = await sound.durationMs();
  let [energy, count] = [0, 0];
  for await (const piece of sound.samples(0)) {
    count += piece.length;
    for (const sample of piece) energy += sample * sample;
  }
  return { ms, loudness: Math.sqrt(energy / Math.max(1, count)) };
};

describe('openSound hears WAV', () => {
  it.each<[string, Wave]>([
    ['of 8 bits', { bits: 8, data: written(1, (buffer, value, at) => buffer.writeUInt8(128 + Math.round(value * 127), at)) }],
    ['of 24 bits', { bits: 24, data: written(3, (buffer, value, at) => buffer.writeIntLE(Math.round(value * 8_388_607), at, 3)) }],
    ['of numbers with a point', { codec: 3, bits: 32, data: written(4, (buffer, value, at) => buffer.writeFloatLE(value, at)) }],
    ['that was recorded into a pipe', { data: int16(), said: 0xffffffff }],
    ['of one voice on the left', { channels: 2, data: int16([...tone].flatMap((value) => [value * 2, 0])) }],
    ['of a cable that is the wrong way round', { channels: 2, data: int16([...tone].flatMap((value) => [value, -value])) }],
  ])('%s', async (_, made) => {
    const { ms, loudness } = await heard(wave(made));

    expect(ms).toBe(1000);
    expect(loudness).toBeCloseTo(0.354, 1);
  });

  it.each<[string, Wave, string]>([
    ['a codec of telephones, which is not read', { codec: 0x31, bits: 0, data: int16() }, 'FILE_TYPE_UNSUPPORTED'],
    ['a length of nothing before much sound', { data: int16(), said: 0 }, 'FILE_CORRUPT'],
  ])('but not with %s', async (_, made, code) => {
    await expect(heard(wave(made))).rejects.toMatchObject({ code });
  });
});
