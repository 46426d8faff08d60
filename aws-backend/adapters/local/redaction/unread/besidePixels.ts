import type { MediaFormat } from '../../../../contracts/format.ts';
import { tiffSaysMore } from './tiffTags.ts';

/** Identifiers of the JPEG application segments that only affect rendering: ITU-T T.81, JFIF, Exif, ICC and Adobe. */
const segments: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe1: 'Exif\0\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };
/** The length of a JFIF segment without a thumbnail. */
const plainJfif = 16;
const [startOfScan, endOfImage] = [0xda, 0xd9];

/** Returns the offset after a scan: within it, 0xff is followed by zero or a restart marker. */
const afterScan = (file: Buffer, from: number): number => {
  let at = file.indexOf(0xff, from);
  while (at >= 0 && (file[at + 1] === 0 || (file[at + 1] ?? 0) >> 3 === 0x1a)) at = file.indexOf(0xff, at + 2);
  return at;
};

const isKnownSegment = (marker: number, body: Buffer): boolean => {
  const isTable = marker >= 0xc0 && marker <= 0xdf;
  const start = segments[marker];
  return (
    isTable ||
    (start !== undefined && body.toString('latin1', 0, start.length) === start && (marker !== 0xe0 || body.length <= plainJfif - 2))
  );
};

const besideJpeg = (file: Buffer): boolean => {
  let at = 2;
  while (at >= 0 && at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== endOfImage) {
    const marker = file[at + 1] ?? 0;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (!isKnownSegment(marker, file.subarray(at + 4, end))) return true;
    at = marker === startOfScan ? afterScan(file, end) : end;
  }
  return at < 0 || at + 2 !== file.length;
};

/** Whether a file consists of chunks with known names only, up to its end. */
const onlyPieces = (file: Buffer, from: number, known: RegExp, pieceAt: (at: number) => { name: string; end: number }): boolean => {
  let at = from;
  while (at + 8 <= file.length) {
    const { name, end } = pieceAt(at);
    if (!known.test(name) || end <= at) return false;
    at = end;
  }
  return at === file.length;
};

const nameAt = (file: Buffer, at: number): string => file.toString('latin1', at, at + 4);

const besidePng = (file: Buffer): boolean =>
  file.indexOf('IEND') + 8 !== file.length ||
  !onlyPieces(file, 8, /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|hIST|pHYs|tIME|eXIf)$/, (at) => ({
    name: nameAt(file, at + 4),
    end: at + 12 + file.readUInt32BE(at),
  }));

const besideWebp = (file: Buffer): boolean =>
  !onlyPieces(file, 12, /^(?:VP8[ LX]|ALPH|ICCP|EXIF)$/, (at) => {
    const length = file.readUInt32LE(at + 4);
    return { name: nameAt(file, at), end: at + 8 + length + (length % 2) };
  });

/** HEIC and AVIF consist of boxes as MP4 does; cameras store a live photo's video in an additional box. */
const besideBoxes = (file: Buffer): boolean =>
  !onlyPieces(file, 0, /^(?:ftyp|meta|mdat|free|skip)$/, (at) => {
    const length = file.readUInt32BE(at);
    return { name: nameAt(file, at + 4), end: length === 0 ? file.length : at + length };
  });

const beside: Partial<Record<MediaFormat, (file: Buffer) => boolean>> = {
  jpeg: besideJpeg,
  png: besidePng,
  webp: besideWebp,
  avif: besideBoxes,
  heic: besideBoxes,
  tiff: tiffSaysMore,
};

/**
 * Whether an image file contains anything besides its pixels and their rendering: a comment, a second image, a video, or data that an
 * editor left after the end when it cropped the image. Always true for other formats, such as GIF.
 */
export const besidePixels = (bytes: Uint8Array, format: MediaFormat): boolean =>
  beside[format]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? true;
