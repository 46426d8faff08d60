import { fileEndings } from '../../contracts/fileEndings.ts';
import { MediaFormat, routeOf } from '../../contracts/format.ts';
import type { ReadingLimits } from '../../contracts/http/access.ts';
import { mostBytesOf } from '../../contracts/mostBytesOf.ts';

/** What the functions that read files are told of how much. */
export interface ReaderLimits {
  documentBytes: number;
  /** A service may take more of them than of other documents. */
  pdfBytes: number;
  /** Of a document's text. */
  characters: number;
  pictureBytes: number;
  recordingMinutes: number;
}

/** The same by how a file's name ends, which is all that a page knows of it before it is sent. */
export const readingLimits = ({ pdfBytes, characters, ...limits }: ReaderLimits): ReadingLimits => {
  const { documentBytes, pictureBytes } = limits;
  const mostBytes = (format: MediaFormat): number | undefined => {
    if (format === 'pdf') return pdfBytes;
    if (routeOf(format) === 'images') return pictureBytes;
    return routeOf(format) === 'documents' ? mostBytesOf(format, { maxBytes: documentBytes, maxCharacters: characters }) : undefined;
  };
  const byEnding = MediaFormat.options.flatMap((format) => {
    const bytes = mostBytes(format);
    return bytes === undefined ? [] : (fileEndings[format]?.split(' ') ?? []).map((ending) => [ending, bytes] as const);
  });
  return { ...limits, bytesByEnding: Object.fromEntries(byEnding) };
};
