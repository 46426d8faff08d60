import type { MediaFormat } from '../../../../contracts/format.ts';
import { sampleFile } from '../../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../../test/media.ts';
import { memoryObjects } from '../../../../test/memoryObjects.ts';
import { openSound } from '../openSound.ts';
import { likeness } from '../test/likeness.ts';
import { written } from '../test/wave.ts';

const opened = (bytes: Uint8Array, format: MediaFormat) => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  return openSound(objects, { media, format });
};

const heard = async (bytes: Uint8Array, format: MediaFormat, fromMs = 0): Promise<Float32Array> => {
  const pieces = await Array.fromAsync(opened(bytes, format).samples(fromMs));
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
};

const sample = (name: string): Buffer => Buffer.from(sampleFile(`sound/${name}`).bytes);

const chunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8, name);
  head.writeUInt32BE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

interface Coding {
  bits: number;
  coding: string;
  write: (buffer: Buffer, value: number, at: number) => void;
}

/** Creates an AIFF-C file of the sample, with other chunks before and after its audio. */
const aiff = async ({ bits, coding, write }: Coding): Promise<Buffer> => {
  const samples = await heard(sample('hello.wav'), 'wav');
  const common = Buffer.alloc(18);
  common.writeUInt16BE(1);
  common.writeUInt32BE(samples.length, 2);
  common.writeUInt16BE(bits, 6);
  common.set([0x40, 0x0c, 0xfa], 8); // 16,000 Hz
  const sound = Buffer.concat([Buffer.alloc(8), written(bits / 8, write, samples)]);
  const [remark, marks] = [chunk('NAME', Buffer.from('Ann')), chunk('MARK', Buffer.alloc(4000, 0x7f))];
  const parts = [remark, chunk('COMM', Buffer.concat([common, Buffer.from(`${coding}\0\0`)])), chunk('SSND', sound), marks];
  return chunk('FORM', Buffer.concat([Buffer.from('AIFC'), ...parts]));
};

const numberOf = (bits: number) => (value: number) => Math.round(value * (2 ** (bits - 1) - 1));

describe.each<[string, MediaFormat, () => Promise<Buffer>]>([
  ['AIFF with 8 bits', 'aiff', () => aiff({ bits: 8, coding: 'NONE', write: (to, value, at) => to.writeInt8(numberOf(8)(value), at) })],
  [
    'AIFF with 16 bits',
    'aiff',
    () => aiff({ bits: 16, coding: 'NONE', write: (to, value, at) => to.writeInt16BE(numberOf(16)(value), at) }),
  ],
  [
    'AIFF with 24 bits',
    'aiff',
    () => aiff({ bits: 24, coding: 'NONE', write: (to, value, at) => to.writeIntBE(numberOf(24)(value), at, 3) }),
  ],
  [
    'AIFF in little-endian order',
    'aiff',
    () => aiff({ bits: 16, coding: 'sowt', write: (to, value, at) => to.writeInt16LE(numberOf(16)(value), at) }),
  ],
  [
    'AIFF with floating-point samples',
    'aiff',
    () => aiff({ bits: 32, coding: 'FL32', write: (to, value, at) => to.writeFloatBE(value, at) }),
  ],
  ['CAF with IMA ADPCM, as on iPhones', 'caf', async () => sample('hello.caf')],
  ['AU of a call', 'au', async () => sample('hello.au')],
])('%s', (_, format, file) => {
  it('is decoded like the original and as loud, to its end and from the middle', async () => {
    const [bytes, spoken] = [await file(), await heard(sample('hello.wav'), 'wav')];

    const sound = await heard(bytes, format);

    expect(likeness(spoken, sound)).toBeGreaterThan(0.95);
    expect(Math.max(...sound) / Math.max(...spoken)).toBeCloseTo(1, 0);
    expect(Math.abs(sound.length - spoken.length)).toBeLessThan(160);
    expect(await opened(bytes, format).durationMs()).toBe(Math.round(sound.length / 16));
    expect(likeness(sound.subarray(32_000), await heard(bytes, format, 2000))).toBeGreaterThan(0.95);
    expect(await opened(bytes, format).breaksOff(0)).toBe(false);
    expect(await opened(bytes.subarray(0, 20_000), format).breaksOff(0)).toBe(true);
  });
});

it.each<[MediaFormat, string]>([
  ['aiff', 'FORM\0\0\0\x04AIFF'],
  ['caf', 'caff\0\x01\0\0desc\0\0\0\0\0\0\0\x20\0\0\0\0\0\0\0\0alac'],
  ['au', '.snd\0\0\0\x18'],
])('openSound rejects %s with an unsupported or missing encoding', async (format, content) => {
  await expect(opened(Buffer.from(content, 'latin1'), format).durationMs()).rejects.toMatchObject({ code: 'RECORDING_TYPE_UNSUPPORTED' });
});
