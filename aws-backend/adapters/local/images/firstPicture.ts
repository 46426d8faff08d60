import { fullPages } from './fullPages.ts';
import type { PictureFile } from './openPicture.ts';

/** A stretch of a file, its end not included. */
interface Piece {
  start: number;
  end: number;
}

const signatureBytes = 8;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A PNG's chunks: w3.org/TR/png-3, "Chunk layout". */
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

/** What a PNG's pixels are and how they are shown; not its remarks, of which sharp unpacks each anew at every step, nor the frames of a moving one. */
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

/** How many pictures a PNG says that it is of, as a moving one: w3.org/TR/png-3, 11.3.6.1. */
export const pngFrames = ({ bytes, format }: PictureFile): number => {
  const file = bufferOf(bytes);
  const control = format === 'png' ? chunksOf(file).find(({ name, start, end }) => name === 'acTL' && end - start >= 12) : undefined;
  return control === undefined ? 1 : file.readUInt32BE(control.start + 8);
};

/** Behind the last of the pieces from a place on, each of which tells its length before it: GIF89a, 15. */
const afterPieces = (gif: Buffer, from: number): number => {
  let at = from;
  while ((gif[at] ?? 0) > 0) at += 1 + (gif[at] ?? 0);
  return at + 1;
};

const tableBytes = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
const [image, end] = [0x2c, 0x3b];
/** The second one tells that there are several. */
const framesKept = 2;

/** A GIF up to its second picture: sharp's library goes through all of them, and ten million took minutes. */
const gifStart = (gif: Buffer): Buffer => {
  let frames = 0;
  let at = 13 + tableBytes(gif[10]);
  while (frames < framesKept && at < gif.length && gif[at] !== end) {
    if (gif[at] === image) frames += 1;
    at = afterPieces(gif, gif[at] === image ? at + 11 + tableBytes(gif[at + 9]) : at + 2);
  }
  return frames < framesKept ? gif : Buffer.concat([gif.subarray(0, at), Buffer.of(end)]);
};

/** A file with no more in it than is needed to see its first picture. */
export const firstPicture = ({ bytes, format }: PictureFile): PictureFile => {
  const file = bufferOf(bytes);
  if (format === 'gif') return { bytes: gifStart(file), format };
  if (format === 'tiff') return { bytes: fullPages(bytes), format };
  return { bytes: format === 'png' && hasMore(file) ? pngWith(file, shown) : bytes, format };
};

/** What a picture's file says of its making; of a PNG without its pixels, its remarks and its colour profile, which the reader of it would unpack. */
export const partAboutCamera = (bytes: Uint8Array): Uint8Array => {
  const file = bufferOf(bytes);
  return isPng(file) ? pngWith(file, aboutCamera) : bytes;
};
