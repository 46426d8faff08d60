import type { MediaFormat } from './format.ts';

/**
 * Bytes that a character takes at most in a file that is nothing but its text. With marks around it, or other files beside it, it may take more; but
 * where it takes as many as here, the file is one that does not fit into memory as a tree (a page of 260 MB took 2,056 MiB).
 */
const mostBytesOfCharacter: Partial<Record<MediaFormat, number>> = { txt: 4, csv: 4, html: 12, eml: 12 };

/** How large a file of a format may be, where its reader takes so many bytes of a file and so many characters of its text. */
export const mostBytesOf = (
  format: MediaFormat,
  { maxBytes, maxCharacters = Infinity }: { maxBytes: number; maxCharacters?: number | undefined },
): number => Math.min(maxBytes, maxCharacters * (mostBytesOfCharacter[format] ?? Infinity));
