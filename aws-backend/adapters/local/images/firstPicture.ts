import { fullPages } from './fullPages.ts';
import type { PictureFile } from './openPicture.ts';

/** A byte range of a file; its end is exclusive. */
interface Piece {
  start: number;
  end: number;
}

const signatureBytes = 8;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Iterates over the chunks of a PNG: w3.org/TR/png-3, "Chunk layout". */
function* chunksOf(png: Buffer): Generator<Piece & { name: string }> {
  for (let at = signatureBytes; at + 8 <= png.length;) {
    const end = Math.min(png.length, at + 12 + png.readUInt32BE(at));
    yield { name: png.toString('latin1', at + 4, at + 8), start: at, end };
    at = end;
  }
}

const isPng = (file: Buffer): boolean => file.toString('latin1', 1, 4) === 'PNG';

const pngWith = (png: Buffer, kept: ReadonlySet<string>): Buffer => {
  const part = Buffer.allocUnsafe(png.length);
  let length = png.copy(part, 0, 0, signatureBytes);
  for (const { name, start, end } of chunksOf(png)) if (kept.has(name)) length += png.copy(part, length, start, end);
  return part.subarray(0, length);
};

/** PNG chunks for the pixels and their rendering. Excludes text, which sharp decompresses again at every step, and animation frames. */
const shown: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'pHYs',
  'eXIf',
]);
const aboutCamera: ReadonlySet<string> = new Set(['IHDR', 'eXIf']);

const hasMore = (png: Buffer): boolean => chunksOf(png).some(({ name }) => !shown.has(name));

/** Returns the number of frames that an animated PNG declares, otherwise 1: w3.org/TR/png-3, 11.3.6.1. */
export const pngFrames = ({ bytes, format }: PictureFile): number => {
  const file = bufferOf(bytes);
  const control = format === 'png' ? chunksOf(file).find(({ name, start, end }) => name === 'acTL' && end - start >= 12) : undefined;
  return control === undefined ? 1 : file.readUInt32BE(control.start + 8);
};

/** Returns the offset after a sequence of data sub-blocks, each preceded by its length: GIF89a, 15. */
const afterPieces = (gif: Buffer, from: number): number => {
  let at = from;
  while ((gif[at] ?? 0) > 0) at += 1 + (gif[at] ?? 0);
  return at + 1;
};

const tableBytes = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
const [image, end] = [0x2c, 0x3b];
/** Two, so that the picture is still recognized as animated. */
const framesKept = 2;

/** Truncates a GIF after its second frame: sharp's decoder scans all frames, and ten million took minutes. */
const gifStart = (gif: Buffer): Buffer => {
  let frames = 0;
  let at = 13 + tableBytes(gif[10]);
  while (frames < framesKept && at < gif.length && gif[at] !== end) {
    if (gif[at] === image) frames += 1;
    at = afterPieces(gif, gif[at] === image ? at + 11 + tableBytes(gif[at + 9]) : at + 2);
  }
  return frames < framesKept ? gif : Buffer.concat([gif.subarray(0, at), Buffer.of(end)]);
};

/** Removes what isn't needed to decode the first picture of a file; keeps all pages of a TIFF. */
export const firstPicture = ({ bytes, format }: PictureFile): PictureFile => {
  const file = bufferOf(bytes);
  if (format === 'gif') return { bytes: gifStart(file), format };
  if (format === 'tiff') return { bytes: fullPages(bytes), format };
  return { bytes: format === 'png' && hasMore(file) ? pngWith(file, shown) : bytes, format };
};

/** Returns the bytes to parse for Exif data. Of a PNG, excludes pixels, text and color profile, which the parser would decompress. */
export const partAboutCamera = (bytes: Uint8Array): Uint8Array => {
  const file = bufferOf(bytes);
  return isPng(file) ? pngWith(file, aboutCamera) : bytes;
};
