import type { ArchiveParts } from './archiveParts.ts';

/** Parts of a Word file that mammoth reads words of. */
const wordsOf = /^word\/(?:document|footnotes|endnotes|comments)\d*\.xml$/;

/** Words in fields that are one tag, as those of a form letter, and words of another direction: mammoth passes over them, but knows such a tag. */
const passedOver = /<(\/?)w:(?:fldSimple|dir|bdo)(?=[\s/>])/g;

/** Pieces of text that are hidden: ECMA-376, part 1, 17.3.2.41. */
const hidden =
  /<w:r(?:\s[^<>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[^])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>(?:(?!<w:r[\s>]|<\/w:r>)[^])*<\/w:r>/g;

/** How mammoth opens a file. */
interface WordFile {
  exists: (name: string) => boolean;
  read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
}

/** A Word file as mammoth takes it, with all words that are seen, and none that are hidden. */
export const wordParts = ({ names, read }: ArchiveParts): WordFile => ({
  exists: (name) => names.includes(name),
  async read(name, encoding) {
    const bytes = (await read(name)) ?? new Uint8Array();
    if (encoding === undefined) return bytes;
    if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
    const text = new TextDecoder(encoding).decode(bytes);
    return wordsOf.test(name) ? text.replace(passedOver, '<$1w:smartTag').replace(hidden, '') : text;
  },
});
