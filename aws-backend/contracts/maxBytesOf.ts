import type { MediaFormat } from './format.ts';

/**
 * Maximum bytes per character in a file that consists only of its text. Markup or embedded files may add to it, but a file
 * with as many bytes per character as here doesn't fit into memory as a tree (a page of 260 MB took 2,056 MiB).
 */
const maxBytesOfCharacter: Partial<Record<MediaFormat, number>> = { txt: 4, csv: 4, html: 12, eml: 12 };

/** The maximum file size for a format, given its reader's limits on bytes and on characters of text. */
export const maxBytesOf = (
  format: MediaFormat,
  { maxBytes, maxCharacters = Infinity }: { maxBytes: number; maxCharacters?: number | undefined },
): number => Math.min(maxBytes, maxCharacters * (maxBytesOfCharacter[format] ?? Infinity));
