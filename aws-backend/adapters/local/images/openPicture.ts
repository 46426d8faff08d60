import sharp, { type Sharp } from 'sharp';
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

/** Pages to read and pages there are: only a TIFF's are pages, other formats with several are moving pictures. */
export const countFrames = async (file: PictureFile, limits: PictureLimits): Promise<{ toRead: number; all: number }> => {
  if (file.format === 'webp' && webpFrames(file.bytes) > mostWebpFrames) throw new RejectedError('TOO_MANY_PIXELS');
  const reading = sharp(file.bytes, { limitInputPixels: limits.mostPixels }).metadata();
  const { pages: all = 1, width, height, pageHeight = height } = await orRejected(reading);
  if (width * pageHeight > mostPixelsOf(file, limits)) throw new RejectedError('TOO_MANY_PIXELS');
  const toRead = file.format === 'tiff' ? all : 1;
  if (toRead > limits.mostFrames) throw new RejectedError('TOO_MANY_PAGES');
  return { toRead, all };
};
