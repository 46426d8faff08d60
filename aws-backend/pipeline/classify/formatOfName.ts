import type { MediaFormat } from '../../contracts/format.ts';

const formats: Record<string, MediaFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  odt: 'odt',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  tif: 'tiff',
  tiff: 'tiff',
  eml: 'eml',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  txt: 'txt',
};

/** What a file's name says it is: a hint, for where the content does not tell. */
export const formatOfName = (fileName: string): MediaFormat | undefined =>
  formats[/\.(?<extension>[^.]+)$/.exec(fileName.toLowerCase())?.groups?.['extension'] ?? ''];

const binaryFormats = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'png', 'jpeg', 'tiff'] as const;
type BinaryFormat = (typeof binaryFormats)[number];

/** The formats that are never mere text: a file so named that is neither this nor anything else is damaged. */
export const isBinary = (format: MediaFormat | undefined): format is BinaryFormat => binaryFormats.some((binary) => binary === format);
