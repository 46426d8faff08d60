import sharp, { type Sharp } from 'sharp';
import { readFile } from 'node:fs/promises';
import type { MediaFormat } from '../../../../contracts/format.ts';
import { unreadInPicture } from './unreadInPicture.ts';

const picture = (background = 'white'): Sharp => sharp({ create: { width: 20, height: 20, channels: 3, background } });
const remark = (): Sharp => picture().withExif({ IFD2: { UserComment: 'Ann Lee, patient' } });
const moving = async (): Promise<Sharp> =>
  sharp(await Promise.all(['white', 'black'].map(async (colour) => picture(colour).png().toBuffer())), { join: { animated: true } });
const jpeg = async (): Promise<Buffer> => picture().jpeg().toBuffer();

/** A JPEG with an additional segment after its start. */
const withSegment = async (marker: number, words: string): Promise<Buffer> => {
  const file = await jpeg();
  const body = Buffer.from(words, 'latin1');
  const head = Buffer.from([0xff, marker, 0, body.length + 2]);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
};

/** An image whose first row is transparent, with the remaining colors that `left` returns. */
const erased = async (left: (column: number) => number): Promise<Buffer> => {
  const pixels = Buffer.alloc(20 * 20 * 4, 255);
  for (let column = 0; column < 20; column += 1) pixels.set([left(column), 0, 0, 0], column * 4);
  return sharp(pixels, { raw: { width: 20, height: 20, channels: 4 } })
    .png()
    .toBuffer();
};

describe('an image', () => {
  it.each<[string, MediaFormat, () => Promise<Buffer>]>([
    ['an Exif comment', 'jpeg', () => remark().jpeg().toBuffer()],
    ['an Exif comment', 'png', () => remark().png().toBuffer()],
    ['an Exif comment', 'webp', () => remark().webp().toBuffer()],
    ['an Exif comment', 'avif', () => remark().avif().toBuffer()],
    [
      'Windows’ author tag (XPAuthor)',
      'jpeg',
      () =>
        picture()
          .withExif({ IFD0: { XPAuthor: 'Ann Lee' } })
          .jpeg()
          .toBuffer(),
    ],
    ['a comment segment', 'jpeg', () => withSegment(0xfe, 'Ann Lee')],
    ['a JFIF thumbnail', 'jpeg', () => withSegment(0xe0, 'JFXX\0\x13\x01\x01abc')],
    ['a second image after its end', 'jpeg', async () => Buffer.concat([await jpeg(), await jpeg()])],
    ['a live photo’s video after its end', 'jpeg', async () => Buffer.concat([await jpeg(), Buffer.from('\0\0\0\x18ftypmp42')])],
    [
      'data that an editor left after its end',
      'png',
      async () => Buffer.concat([await picture().png().toBuffer(), (await picture().png().toBuffer()).subarray(60)]),
    ],
    [
      'a video in an additional box',
      'avif',
      async () => Buffer.concat([await picture().avif().toBuffer(), Buffer.from('\0\0\0\x0cmpvdfilm')]),
    ],
    ['further frames', 'webp', async () => (await moving()).webp().toBuffer()],
    ['further frames', 'gif', async () => (await moving()).gif().toBuffer()],
    ['colors of erased pixels', 'png', () => erased((column) => column)],
  ])('holds unread content with %s, as %s', async (_, format, bytes) => {
    expect(await unreadInPicture(await bytes(), format)).toBe(true);
  });

  it.each<[string, MediaFormat, () => Promise<Buffer>]>([
    ['just one image', 'png', () => picture().png().toBuffer()],
    ['just one image', 'webp', () => picture().webp().toBuffer()],
    ['just one image', 'avif', () => picture().avif().toBuffer()],
    ['just one image', 'tiff', () => picture().tiff().toBuffer()],
    ['several pages', 'tiff', () => readFile('scripts/samples/fax.tiff')],
    ['progressive scans', 'jpeg', () => picture().jpeg({ progressive: true }).toBuffer()],
    ['a color profile', 'jpeg', () => picture().withIccProfile('p3').jpeg().toBuffer()],
    ['transparent pixels', 'png', () => erased(() => 0)],
    ['a scanned page', 'png', () => readFile('scripts/samples/scanned-letter.png')],
    ['a photo of a camera', 'jpeg', () => readFile('scripts/samples/receipt.jpg')],
  ])('holds no unread content with %s, as %s', async (_, format, bytes) => {
    expect(await unreadInPicture(await bytes(), format)).toBe(false);
  });

  it('with a circular list of tags is treated as holding unread content', async () => {
    const file = await picture().tiff().toBuffer();
    const list = file.readUInt32LE(4);
    file.writeUInt32LE(list, list + 2 + file.readUInt16LE(list) * 12);

    expect(await unreadInPicture(file, 'tiff')).toBe(true);
  });

  it('that is damaged is rejected without a retry', async () => {
    const file = await erased(() => 0);
    const pixels = file.indexOf('IDAT') + 6;

    await expect(unreadInPicture(file.fill(0xff, pixels, pixels + 8), 'png')).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });
});
