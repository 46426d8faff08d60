import { z } from 'zod';

/** Why a file couldn't be read, and the sentence shown on its record. The file stays in S3 in every case. */
export const rejections = {
  FILE_EMPTY: 'This file is empty.',
  FILE_ENCRYPTED: 'This file is encrypted or has a password. Remove the protection, and add the file again.',
  FILE_CORRUPT: "This file is damaged and can't be opened.",
  FILE_TYPE_UNSUPPORTED: "This type of file can't be read. The file is kept.",
  DOCUMENT_TYPE_UNSUPPORTED:
    "This type of document can't be read. Save it as a Word (.docx), Excel (.xlsx), PowerPoint (.pptx), or PDF file, and add that file.",
  PICTURE_TYPE_UNSUPPORTED: "This type of picture can't be read. Save it as a PNG or JPEG file, and add that file.",
  RECORDING_TYPE_UNSUPPORTED: "This type of recording can't be read. Save it as an MP3 or MP4 file, and add that file.",
  ARCHIVE_TYPE_UNSUPPORTED: "Archives aren't opened. Unpack this one, and add the files that are in it.",
  RECORDING_TOO_LONG: 'This recording is too long or too large to be read. The file is kept.',
  ARCHIVE_TOO_LARGE: "Opening this file takes far more memory or time than its size suggests, so it wasn't read.",
  FILE_TOO_LARGE: 'This file is too large to be read. The file is kept.',
  TOO_MANY_PAGES: 'This file has too many pages to be read. The file is kept.',
  TOO_MANY_PIXELS: 'This picture is too large to be read. The file is kept.',
  MALWARE_FOUND: 'Malware was found in this file. The file is quarantined, and no one can open it.',
  MALWARE_NOT_CHECKED: "This file couldn't be scanned for malware, for example because of a password, so it wasn't opened.",
  FILE_UNREADABLE: 'No readable text was found in this file.',
} as const satisfies Record<string, string>;

/** Rejections that a higher limit or another engine may resolve. The others concern the content itself, which never changes. */
const curable: ReadonlySet<string | undefined> = new Set<RejectionCode>([
  'RECORDING_TOO_LONG',
  'ARCHIVE_TOO_LARGE',
  'FILE_TOO_LARGE',
  'TOO_MANY_PAGES',
  'TOO_MANY_PIXELS',
  'FILE_UNREADABLE',
]);
export const isCurable = (code: string | undefined): boolean => curable.has(code);

export type RejectionCode = keyof typeof rejections;
export const RejectionCode = z.enum(Object.keys(rejections) as [RejectionCode, ...RejectionCode[]]);
