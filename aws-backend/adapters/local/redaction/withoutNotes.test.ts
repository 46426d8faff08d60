import { withoutNotes } from './withoutNotes.ts';

const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);
/** A decoder configuration with the size of the length field. */
const setup = (at: number, lengthBytes: number): Uint8Array => {
  const made = new Uint8Array(at + 1);
  made[at] = 0xfc | (lengthBytes - 1);
  return made;
};

describe('withoutNotes', () => {
  it.each<[string, string, Uint8Array | undefined, Uint8Array, Uint8Array]>([
    ['H.264', 'avc', setup(4, 4), bytes(0, 0, 0, 2, 0x06, 9, 0, 0, 0, 3, 0x65, 7, 8), bytes(0, 0, 0, 3, 0x65, 7, 8)],
    ['H.264 with short lengths', 'avc', setup(4, 2), bytes(0, 2, 0x41, 1, 0, 2, 0x06, 9), bytes(0, 2, 0x41, 1)],
    [
      'HEVC',
      'hevc',
      setup(21, 4),
      bytes(0, 0, 0, 3, 0x4e, 1, 9, 0, 0, 0, 3, 0x26, 1, 5, 0, 0, 0, 3, 0x50, 1, 9),
      bytes(0, 0, 0, 3, 0x26, 1, 5),
    ],
    ['AV1', 'av1', undefined, bytes(0x12, 0, 0x2a, 2, 4, 9, 0x32, 1, 5), bytes(0x12, 0, 0x32, 1, 5)],
    ['AV1 whose last unit has no length', 'av1', undefined, bytes(0x2e, 0, 0x81, 0, 9, 0x30, 5, 6), bytes(0x30, 5, 6)],
    ['VP9, which has none there', 'vp9', undefined, bytes(6, 6, 6), bytes(6, 6, 6)],
  ])('removes captions from %s', (_, codec, description, packet, expected) => {
    expect([...(withoutNotes(codec, description)?.(packet) ?? [])]).toEqual([...expected]);
  });

  it('returns undefined without a decoder configuration', () => {
    expect(withoutNotes('avc', undefined)).toBeUndefined();
  });
});
