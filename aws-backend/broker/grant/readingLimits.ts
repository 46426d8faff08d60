import { fileEndings } from '../../contracts/fileEndings.ts';
import { MediaFormat, routeOf } from '../../contracts/format.ts';
import type { ReadingLimits } from '../../contracts/http/access.ts';
import { maxBytesOf } from '../../contracts/maxBytesOf.ts';

/** The limits of the functions that read files. */
export interface ReaderLimits {
  documentBytes: number;
  /** A service may accept larger PDFs than other documents. */
  pdfBytes: number;
  /** Characters of a document's text. */
  characters: number;
  pictureBytes: number;
  recordingMinutes: number;
}

/** The limits by file name extension, which is all that a page knows of a file before the upload. */
export const readingLimits = ({ pdfBytes, characters, ...limits }: ReaderLimits): ReadingLimits => {
  const { documentBytes, pictureBytes } = limits;
  const maxBytes = (format: MediaFormat): number | undefined => {
    if (format === 'pdf') return pdfBytes;
    if (routeOf(format) === 'images') return pictureBytes;
    return routeOf(format) === 'documents' ? maxBytesOf(format, { maxBytes: documentBytes, maxCharacters: characters }) : undefined;
  };
  const byEnding = MediaFormat.options.flatMap((format) => {
    const bytes = maxBytes(format);
    return bytes === undefined ? [] : (fileEndings[format]?.split(' ') ?? []).map((ending) => [ending, bytes] as const);
  });
  return { ...limits, bytesByEnding: Object.fromEntries(byEnding) };
};
