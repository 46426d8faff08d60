import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';
import { unreadInPicture } from '../redaction/unread/unreadInPicture.ts';
import { fileProperties } from './fileProperties.ts';
import { firstPicture, partAboutCamera } from './firstPicture.ts';
import { localImages } from './localImages.ts';
import { countFrames, openPicture } from './openPicture.ts';
import { pictureLimits } from './pictureLimits.ts';

const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).withExif({
  IFD0: { Make: 'Globex', Artist: 'Ann' },
});

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** Bytes of a PNG's signature and IHDR chunk. */
const headBytes = 33;

/** Creates a PNG with further chunks after its IHDR chunk. */
const pngWith = async (...chunks: Buffer[]): Promise<Buffer> => {
  const png = await plain.clone().png().toBuffer();
  return Buffer.concat([png.subarray(0, headBytes), ...chunks, png.subarray(headBytes)]);
};

const firstPixel = async (bytes: Uint8Array, format: 'png' | 'gif'): Promise<number[]> =>
  [...(await openPicture(firstPicture({ bytes, format }), pictureLimits).removeAlpha().raw().toBuffer())].slice(0, 3);

describe('firstPicture', () => {
  it('removes text and animation chunks from a PNG, and keeps those for rendering', async () => {
    const remark = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(8_000_000, 'A'))]));
    const frame = chunk('fcTL', Buffer.alloc(26));
    const bytes = await pngWith(remark, frame, remark);

    const { bytes: kept } = firstPicture({ bytes, format: 'png' });

    expect(kept).toEqual(await plain.clone().png().toBuffer());
    expect(await firstPixel(bytes, 'png')).toEqual([255, 0, 0]);
  });

  it('truncates a GIF after its second frame', async () => {
    const frame = Buffer.from('2c000000000100010000' + '0202440100', 'hex');
    const moving = Buffer.concat([
      Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\xff\0\0\xff\xff\xff', 'latin1'),
      ...Array<Buffer>(5).fill(frame),
    ]);
    const { bytes } = firstPicture({ bytes: moving, format: 'gif' });

    expect(bytes.byteLength).toBeLessThan(moving.byteLength);
    expect(await countFrames({ bytes, format: 'gif' }, pictureLimits)).toEqual({ toRead: 1, all: 2 });
    expect(await firstPixel(moving, 'gif')).toEqual([255, 0, 0]);
  });

  it('removes smaller copies of pages from a TIFF', async () => {
    const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'red' } })
      .tiff({ pyramid: true, tile: true })
      .toBuffer();
    const kept = firstPicture({ bytes, format: 'tiff' });

    expect((await countFrames({ bytes, format: 'tiff' }, pictureLimits)).all).toBeGreaterThan(1);
    expect(await countFrames(kept, pictureLimits)).toEqual({ toRead: 1, all: 1 });
    expect(await openPicture(kept, pictureLimits).metadata()).toMatchObject({ width: 800, height: 600 });
    expect(await unreadInPicture(bytes, 'tiff')).toBe(true);
  });

  it('leaves a multi-page TIFF and a damaged one unchanged', async () => {
    for (const bytes of [await readFile('scripts/samples/fax.tiff'), Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1')])
      expect(firstPicture({ bytes, format: 'tiff' }).bytes).toBe(bytes);
  });

  it.each(['png', 'gif'] as const)('leaves a damaged %s damaged', async (format) => {
    const whole = await plain.clone().toFormat(format).toBuffer();
    for (const length of [3, 10, 20, 40]) {
      const { bytes } = firstPicture({ bytes: whole.subarray(0, length), format });
      await expect(countFrames({ bytes, format }, pictureLimits).then(() => sharp(bytes, { failOn: 'error' }).stats())).rejects.toThrow();
    }
  });

  it('is applied before pictures are read', async () => {
    const ocr = {
      read: async () => ({ text: 'Pump', language: 'en' as const, confidence: 1, isBlank: false, wordHeight: 20 }),
      close: async () => {},
    };
    // An invalid chunk name: sharp alone reports the picture as damaged.
    const bytes = await pngWith(chunk('\x01\x01\x01\x01', Buffer.alloc(4)));

    await expect(sharp(bytes, { failOn: 'error' }).stats()).rejects.toThrow();
    expect((await localImages({ ocr }).read({ bytes, format: 'png' })).text).toBe('Pump');
    const moving = await pngWith(chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])));
    expect((await localImages({ ocr }).read({ bytes: moving, format: 'png' })).notes).toEqual([{ code: 'FIRST_PICTURE_ONLY' }]);
  });
});

describe('partAboutCamera', () => {
  it('removes text and color profile from a PNG, and keeps its Exif data', async () => {
    const bytes = await pngWith(chunk('iCCP', Buffer.alloc(1000)), chunk('tEXt', Buffer.alloc(1000)));

    expect(partAboutCamera(bytes).byteLength).toBeLessThan(400);
    expect(await fileProperties(bytes)).toEqual([
      { name: 'Camera', value: 'Globex', isPersonal: false },
      { name: 'Author', value: 'Ann', isPersonal: true },
    ]);
  });
});
