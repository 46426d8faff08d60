import type { z } from 'zod';
import { fileEndings } from '../../contracts/fileEndings.ts';
import { MediaFormat } from '../../contracts/format.ts';

const formats = new Map(
  MediaFormat.options.flatMap((format) => fileEndings[format]?.split(' ').map((ending) => [ending, format] as const) ?? []),
);

/** The format by file name extension: a hint, used if the content is inconclusive. */
export const formatOfName = (fileName: string): MediaFormat | undefined =>
  formats.get(/(?<=\.)[^.]*$/.exec(fileName.toLowerCase())?.[0] ?? '');

const textFormats = ['eml', 'html', 'csv', 'txt', 'rtf', 'unknown'] as const;
const BinaryFormat = MediaFormat.exclude(textFormats);
type BinaryFormat = z.infer<typeof BinaryFormat>;

/** Formats that are never plain text: a text with such a file name is a damaged file. */
export const isBinary = (format: MediaFormat | undefined): format is BinaryFormat =>
  BinaryFormat.options.some((binary) => binary === format);
