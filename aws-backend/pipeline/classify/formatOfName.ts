import type { z } from 'zod';
import { MediaFormat } from '../../contracts/format.ts';

const endings: Partial<Record<MediaFormat, string>> = {
  pdf: 'pdf',
  docx: 'docx docm',
  xlsx: 'xlsx xlsm',
  pptx: 'pptx pptm',
  odt: 'odt',
  png: 'png',
  jpeg: 'jpg jpeg',
  tiff: 'tif tiff',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
  heic: 'heic heif',
  eml: 'eml',
  html: 'html htm xhtml',
  csv: 'csv tsv',
  txt: 'txt',
  wav: 'wav',
  mp3: 'mp3',
  m4a: 'm4a',
  aac: 'aac',
  ogg: 'ogg oga opus',
  flac: 'flac',
  mp4: 'mp4 m4v',
  mov: 'mov',
  webm: 'webm',
  mkv: 'mkv',
  audio: 'wma amr aiff',
  video: 'avi wmv mpg mpeg 3gp',
};

const formats = new Map(
  MediaFormat.options.flatMap((format) => endings[format]?.split(' ').map((ending) => [ending, format] as const) ?? []),
);

/** What a file's name says it is: a hint, for where the content does not tell. */
export const formatOfName = (fileName: string): MediaFormat | undefined =>
  formats.get(/(?<=\.)[^.]*$/.exec(fileName.toLowerCase())?.[0] ?? '');

const textFormats = ['eml', 'html', 'csv', 'txt', 'unknown'] as const;
const BinaryFormat = MediaFormat.exclude(textFormats);
type BinaryFormat = z.infer<typeof BinaryFormat>;

/** The formats that are never mere text: a file so named that is neither this nor anything else is damaged. */
export const isBinary = (format: MediaFormat | undefined): format is BinaryFormat =>
  BinaryFormat.options.some((binary) => binary === format);
