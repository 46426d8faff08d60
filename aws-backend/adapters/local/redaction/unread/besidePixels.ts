import type { MediaFormat } from '../../../../contracts/format.ts';
import { tiffSaysMore } from './tiffTags.ts';

/** JPEG's segments that say how to show it, by what they begin with: ITU-T T.81, JFIF, Exif, ICC and Adobe. */
const segments: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe1: 'Exif\0\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };
/** JFIF without a smaller picture. */
const plainJfif = 16;
const [startOfScan, endOfImage] = [0xda, 0xd9];

/** The place behind a scan: in it a 0xff is followed by a zero or the number of a restart. */
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

/** A list of named pieces, each with its length before or behind its name; whether all are known, and fill the file. */
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

/** Newer pictures are kept in boxes as films are; a camera puts the film of the same moment into another one. */
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
 * Whether a picture's file holds anything beside its pixels and how to show them: a remark, a second picture, a film, or what an editor that
 * cut it left behind its end. Of the other formats, as GIF, it is believed to.
 */
export const besidePixels = (bytes: Uint8Array, format: MediaFormat): boolean =>
  beside[format]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? true;
