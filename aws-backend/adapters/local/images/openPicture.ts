import sharp, { type Metadata, type Sharp } from 'sharp';
import type { MediaFormat } from '../../../contracts/format.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { PictureLimits } from './pictureLimits.ts';

/** A picture's bytes and format. */
export interface PictureFile {
  bytes: Uint8Array;
  format: MediaFormat;
}

const rejectionOf = (error: unknown): RejectedError => {
  const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
  if (isTooLarge) return new RejectedError('TOO_MANY_PIXELS', { cause: error });
  return new RejectedError('FILE_CORRUPT', { cause: error });
};

/** Converts errors of sharp to `RejectedError`: a picture that it can't open is the file's fault, not the machine's. */
export const orRejected = async <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((error: unknown) => {
    throw rejectionOf(error);
  });

/** Opens one page of a picture, rotated according to its Exif orientation. Decodes lazily. */
export const openPicture = ({ bytes }: PictureFile, { maxPixels }: PictureLimits, page = 0): Sharp =>
  sharp(bytes, { limitInputPixels: maxPixels, page, failOn: 'error' }).rotate();

/** The maximum number of frames of an animated WebP: for each, sharp's decoder scans all previous ones, and 100,000 took minutes. */
const maxWebpFrames = 10_000;

const webpFrames = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf('ANMF'); at >= 0; at = file.indexOf('ANMF', at + 1)) count += 1;
  return count;
};

/** AVIF is decoded as a whole and takes 19 bytes per pixel: 119 megapixels took 2.2 GB. */
const maxPixelsOf = ({ format }: PictureFile, { maxPixels }: PictureLimits): number => (format === 'avif' ? maxPixels / 2 : maxPixels);

/**
 * Bytes per pixel that the decoder buffers: a progressive or interlaced picture is held as a whole. JPEG coefficients take two bytes each.
 */
const heldBytesOfPixel = ({ isProgressive, format, chromaSubsampling = '', channels, depth }: Metadata): number => {
  if (!isProgressive) return 0;
  if (format === 'jpeg') return 2 * (chromaSubsampling === '4:2:0' ? 1.5 : channels);
  return channels * (depth === 'ushort' ? 2 : 1);
};
/** Four bytes for each allowed pixel: with 8, 119 megapixels took 1.7 GB. */
const maxHeldBytesOfPixel = 4;

/** Returns the number of pages to read and of all pages: only TIFF has pages, other formats have animation frames. */
export const countFrames = async (file: PictureFile, limits: PictureLimits): Promise<{ toRead: number; all: number }> => {
  if (file.format === 'webp' && webpFrames(file.bytes) > maxWebpFrames) throw new RejectedError('TOO_MANY_PIXELS');
  const reading = sharp(file.bytes, { limitInputPixels: limits.maxPixels }).metadata();
  const metadata = await orRejected(reading);
  const { pages: all = 1, width, height, pageHeight = height } = metadata;
  const heldBytes = width * height * heldBytesOfPixel(metadata);
  const isTooLarge = width * pageHeight > maxPixelsOf(file, limits) || heldBytes > maxHeldBytesOfPixel * limits.maxPixels;
  if (isTooLarge) throw new RejectedError('TOO_MANY_PIXELS');
  const toRead = file.format === 'tiff' ? all : 1;
  if (toRead > limits.maxFrames) throw new RejectedError('TOO_MANY_PAGES');
  return { toRead, all };
};
