/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { base64Of } from '../base64Text.ts';

const bytesOf = (base64: string): number[] => Array.from(atob(base64), (letter) => letter.charCodeAt(0));

describe('base64Of', () => {
  it('encodes every byte value', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte);

    expect(bytesOf(base64Of(Uint8Array.from(all).buffer))).toEqual(all);
  });

  it.each([0, 1, 2, 3, 32, 64])('encodes %i bytes', (length) => {
    const some = Array.from({ length }, (_, index) => 255 - index * 3);

    expect(bytesOf(base64Of(Uint8Array.from(some).buffer))).toEqual(some);
  });

  it('encodes the bytes of a byte order mark', () => {
    expect(base64Of(Uint8Array.of(0xef, 0xbb, 0xbf).buffer)).toBe('77u/');
  });
});
