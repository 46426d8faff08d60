import type { z } from 'zod';
import { fileEndings } from '../../contracts/fileEndings.ts';
import { MediaFormat } from '../../contracts/format.ts';

const formats = new Map(
  MediaFormat.options.flatMap((format) => fileEndings[format]?.split(' ').map((ending) => [ending, format] as const) ?? []),
);

/** What a file's name says it is: a hint, for where the content does not tell. */
export const formatOfName = (fileName: string): MediaFormat | undefined =>
  formats.get(/(?<=\.)[^.]*$/.exec(fileName.toLowerCase())?.[0] ?? '');

const textFormats = ['eml', 'html', 'csv', 'txt', 'rtf', 'unknown'] as const;
const BinaryFormat = MediaFormat.exclude(textFormats);
type BinaryFormat = z.infer<typeof BinaryFormat>;

/** The formats that are never mere text: a file so named that is neither this nor anything else is damaged. */
export const isBinary = (format: MediaFormat | undefined): format is BinaryFormat =>
  BinaryFormat.options.some((binary) => binary === format);
