import sharp, { type Metadata, type Sharp } from 'sharp';
import type { MediaFormat } from '../../../contracts/format.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { PictureLimits } from './pictureLimits.ts';

/** A picture's file, and what has to be known to open it. */
export interface PictureFile {
  bytes: Uint8Array;
  format: MediaFormat;
}

const rejectionOf = (error: unknown): RejectedError => {
  const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
  if (isTooLarge) return new RejectedError('TOO_MANY_PIXELS', { cause: error });
  return new RejectedError('FILE_CORRUPT', { cause: error });
};

/** What sharp makes of a picture; what it can't open is the file's fault, not the machine's. */
export const orRejected = async <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((error: unknown) => {
    throw rejectionOf(error);
  });

/** One page of a picture, the right way up as its camera says. Nothing is decoded before it is asked for. */
export const openPicture = ({ bytes }: PictureFile, { mostPixels }: PictureLimits, page = 0): Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, page, failOn: 'error' }).rotate();

/** Frames of a moving WebP, to each of which sharp's library goes through all before it: 100,000 took minutes. */
const mostWebpFrames = 10_000;

const webpFrames = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf('ANMF'); at >= 0; at = file.indexOf('ANMF', at + 1)) count += 1;
  return count;
};

/** AVIF is decoded whole, and each of its pixels takes 19 bytes: 119 megapixels took 2.2 GB. */
const mostPixelsOf = ({ format }: PictureFile, { mostPixels }: PictureLimits): number => (format === 'avif' ? mostPixels / 2 : mostPixels);

/** Of a picture that becomes clearer as it is loaded, all is held before its first line is known: JPEG's coefficients take two bytes each. */
const heldBytesOfPixel = ({ isProgressive, format, chromaSubsampling = '', channels, depth }: Metadata): number => {
  if (!isProgressive) return 0;
  if (format === 'jpeg') return 2 * (chromaSubsampling === '4:2:0' ? 1.5 : channels);
  return channels * (depth === 'ushort' ? 2 : 1);
};
/** Four for each pixel that a picture may have: with 8 of each, 119 megapixels took 1.7 GB. */
const mostHeldBytesOfPixel = 4;

/** Pages to read and pages there are: only a TIFF's are pages, other formats with several are moving pictures. */
export const countFrames = async (file: PictureFile, limits: PictureLimits): Promise<{ toRead: number; all: number }> => {
  if (file.format === 'webp' && webpFrames(file.bytes) > mostWebpFrames) throw new RejectedError('TOO_MANY_PIXELS');
  const reading = sharp(file.bytes, { limitInputPixels: limits.mostPixels }).metadata();
  const metadata = await orRejected(reading);
  const { pages: all = 1, width, height, pageHeight = height } = metadata;
  const heldBytes = width * height * heldBytesOfPixel(metadata);
  const isTooLarge = width * pageHeight > mostPixelsOf(file, limits) || heldBytes > mostHeldBytesOfPixel * limits.mostPixels;
  if (isTooLarge) throw new RejectedError('TOO_MANY_PIXELS');
  const toRead = file.format === 'tiff' ? all : 1;
  if (toRead > limits.mostFrames) throw new RejectedError('TOO_MANY_PAGES');
  return { toRead, all };
};
