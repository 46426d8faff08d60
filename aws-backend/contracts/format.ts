import { z } from 'zod';

/** The formats, which are detected by content and not by file name. */
export const MediaFormat = z.enum([
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'doc',
  'xls',
  'ppt',
  'rtf',
  'msg',
  'tnef',
  'p7m',
  'eml',
  'html',
  'csv',
  'txt',
  'png',
  'jpeg',
  'tiff',
  'webp',
  'gif',
  'avif',
  'heic',
  'wav',
  'mp3',
  'm4a',
  'aac',
  'ogg',
  'flac',
  'amr',
  'aiff',
  'caf',
  'au',
  'qta',
  'weba',
  'mka',
  'mp4',
  'mov',
  'webm',
  'mkv',
  'audio',
  'video',
  'unknown',
]);
export type MediaFormat = z.infer<typeof MediaFormat>;

/** The stage that reads a format; `none` for files that are stored but not read. */
export type Route = 'documents' | 'images' | 'speech' | 'none';

/** `Media__c.Kind__c`. */
export const MediaKind = z.enum([
  'Document',
  'Spreadsheet',
  'Presentation',
  'Mail',
  'Web Page',
  'Text',
  'Image',
  'Audio',
  'Video',
  'Other',
]);
export type MediaKind = z.infer<typeof MediaKind>;

const known: Record<MediaFormat, readonly [MediaKind, Route, string]> = {
  pdf: ['Document', 'documents', 'application/pdf'],
  docx: ['Document', 'documents', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  odt: ['Document', 'documents', 'application/vnd.oasis.opendocument.text'],
  xlsx: ['Spreadsheet', 'documents', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  doc: ['Document', 'documents', 'application/msword'],
  xls: ['Spreadsheet', 'documents', 'application/vnd.ms-excel'],
  ppt: ['Presentation', 'documents', 'application/vnd.ms-powerpoint'],
  rtf: ['Document', 'documents', 'application/rtf'],
  ods: ['Spreadsheet', 'documents', 'application/vnd.oasis.opendocument.spreadsheet'],
  csv: ['Spreadsheet', 'documents', 'text/csv'],
  pptx: ['Presentation', 'documents', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odp: ['Presentation', 'documents', 'application/vnd.oasis.opendocument.presentation'],
  msg: ['Mail', 'documents', 'application/vnd.ms-outlook'],
  // Outlook's wrapper around a mail (winmail.dat), and S/MIME and CMS wrappers around a signed mail or file.
  tnef: ['Mail', 'documents', 'application/ms-tnef'],
  p7m: ['Document', 'documents', 'application/pkcs7-mime'],
  eml: ['Mail', 'documents', 'message/rfc822'],
  html: ['Web Page', 'documents', 'text/html'],
  txt: ['Text', 'documents', 'text/plain'],
  png: ['Image', 'images', 'image/png'],
  jpeg: ['Image', 'images', 'image/jpeg'],
  tiff: ['Image', 'images', 'image/tiff'],
  webp: ['Image', 'images', 'image/webp'],
  gif: ['Image', 'images', 'image/gif'],
  avif: ['Image', 'images', 'image/avif'],
  heic: ['Image', 'images', 'image/heic'],
  wav: ['Audio', 'speech', 'audio/wav'],
  mp3: ['Audio', 'speech', 'audio/mpeg'],
  m4a: ['Audio', 'speech', 'audio/mp4'],
  aac: ['Audio', 'speech', 'audio/aac'],
  ogg: ['Audio', 'speech', 'audio/ogg'],
  flac: ['Audio', 'speech', 'audio/flac'],
  amr: ['Audio', 'speech', 'audio/amr'],
  aiff: ['Audio', 'speech', 'audio/aiff'],
  caf: ['Audio', 'speech', 'audio/x-caf'],
  au: ['Audio', 'speech', 'audio/basic'],
  // Video containers with audio only.
  qta: ['Audio', 'speech', 'video/quicktime'],
  weba: ['Audio', 'speech', 'audio/webm'],
  mka: ['Audio', 'speech', 'audio/x-matroska'],
  mp4: ['Video', 'speech', 'video/mp4'],
  mov: ['Video', 'speech', 'video/quicktime'],
  webm: ['Video', 'speech', 'video/webm'],
  mkv: ['Video', 'speech', 'video/x-matroska'],
  // Audio and video formats that no engine here reads.
  audio: ['Audio', 'none', 'application/octet-stream'],
  video: ['Video', 'none', 'application/octet-stream'],
  unknown: ['Other', 'none', 'application/octet-stream'],
};

export const kindOf = (format: MediaFormat): MediaKind => known[format][0];
export const routeOf = (format: MediaFormat): Route => known[format][1];
/** The media type of the content, whatever the file name or the uploader said. */
export const contentTypeOf = (format: MediaFormat): string => known[format][2];
