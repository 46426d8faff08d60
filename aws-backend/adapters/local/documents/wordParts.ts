import type { ArchiveParts } from './archiveParts.ts';
import { inKnownTags } from './knownTags.ts';
import { withoutLostNotes } from './lostNotes.ts';
import { withoutLostPictures } from './lostPictures.ts';
import { withBulletList, withNumbers } from './numbering/withNumbers.ts';
import { isWhiteColor, withoutUnseenLetters, type Styles } from './wordGround.ts';

/** The parts whose text mammoth reads. */
const wordsOf = /^word\/(?:document|footnotes|endnotes|comments)\d*\.xml$/;

const vanish = '<w:vanish(?:\\s+w:val="(?:1|true|on)")?\\s*/>';
const style = new RegExp(`<w:style\\s(?=[^<>]*\\sw:styleId="([\\w-]{1,99})")[^<>]*>(?:(?!</?w:style[\\s>])[^])*?${vanish}`, 'g');
/** A run with its formatting. */
const run = /<w:r(?:\s[^<>]*)?>\s*<w:rPr>((?:(?!<\/w:rPr>)[^])*)<\/w:rPr>(?:(?!<w:r[\s>]|<\/w:r>)[^])*<\/w:r>/g;
/** The most hidden styles; real files have one or two. */
const maxStyles = 50;

const wholeStyle = /<w:style\s(?=[^<>]*\sw:styleId="([\w-]{1,99})")[^<>]*>((?:(?!<\/?w:style[\s>])[^])*)/g;

/** Returns the styles with a background, own or from a base style, and the styles of white text. */
const groundOf = (styles: string): Styles => {
  const all = [...styles.matchAll(wholeStyle)].map(([, id = '', looks = '']) => ({ id, looks }));
  const painted = new Set(all.filter(({ looks }) => /<w:(?:shd|highlight)\s/.test(looks)).map(({ id }) => id));
  for (const { id, looks } of all) if (painted.has(/<w:basedOn\s+w:val="([\w-]{1,99})"/.exec(looks)?.[1] ?? '')) painted.add(id);
  const white = all.filter(({ looks }) => isWhiteColor(/<w:color\s[^<>]*?w:val="(\w{1,9})"/.exec(looks)?.[1] ?? ''));
  return { painted, white: new Set(white.map(({ id }) => id)) };
};

/** A page color, or drawings behind the text. */
const isPaintedBehind = /<w:background\s|behindDoc="(?:1|true)"|z-index:-/;

/** Whether only the text's own formatting paints its background. */
const knowsGround = async ({ names, read }: Pick<ArchiveParts, 'names' | 'read'>): Promise<boolean> => {
  for (const name of names.filter((each) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(each)))
    if (isPaintedBehind.test(Buffer.from((await read(name)) ?? []).toString())) return false;
  return true;
};

/** Removes runs that are hidden, directly or by style (ECMA-376, part 1, 17.3.2.41), or invisible against their background. */
export type WithoutHidden = (xml: string) => string;

export const withoutHidden = async (parts: Pick<ArchiveParts, 'names' | 'read'>): Promise<WithoutHidden> => {
  const styles = Buffer.from((await parts.read('word/styles.xml')) ?? []).toString();
  const ground = groundOf(styles);
  const isGroundKnown = await knowsGround(parts);
  const names = [...styles.matchAll(style)].slice(0, maxStyles).map(([, name]) => `<w:rStyle\\s+w:val="${name ?? ''}"\\s*/>`);
  const hiding = new RegExp([vanish, ...names].join('|'));
  return (xml) =>
    withoutUnseenLetters(xml, ground, isGroundKnown).replace(run, (piece, looks: string) => (hiding.test(looks) ? '' : piece));
};

/** A file as mammoth opens it. */
interface WordFile {
  exists: (name: string) => boolean;
  read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
}

/** Adapts a Word file for mammoth, with all visible text and no hidden text. */
export const wordParts = (parts: ArchiveParts, seen: WithoutHidden): WordFile => ({
  exists: (name) => parts.names.includes(name),
  async read(name, encoding) {
    const bytes = (await parts.read(name)) ?? new Uint8Array();
    if (encoding === undefined) return bytes;
    if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
    const text = new TextDecoder(encoding).decode(bytes);
    if (name === 'word/numbering.xml') return withBulletList(text);
    if (!wordsOf.test(name)) return text;
    const words = seen(inKnownTags(await withoutLostNotes(await withoutLostPictures(text, name, parts), parts)));
    return name === 'word/document.xml' ? withNumbers(words, parts) : words;
  },
});
