import type { ArchiveParts } from './archiveParts.ts';
import { partText } from './partText.ts';
import { attributeOf } from './relations.ts';
import { inOneLine } from './tables/inOneLine.ts';

/** Notes and threaded comments, which have a placeholder note for programs before 2018: ECMA-376, part 1, 18.7, and [MS-XLSX] 2.6.205. */
const noteParts = /^xl\/(?:comments\/)?comments?\d*\.xml$/;
const threadParts = /^xl\/threadedComments\/[^/]+\.xml$/;
const note = /<(?:\w+:)?comment\s[^<>]*>(?:(?!<(?:\w+:)?comment\s)[^])*/g;
const remark = /<(?:\w+:)?threadedComment\s[^<>]*>(?:(?!<(?:\w+:)?threadedComment\s)[^])*/g;

/** Returns the text of a note or comment; threaded comments use another tag for it. */
const wordsOf = (xml: string): string => inOneLine(partText(xml.replaceAll(/<text>([^<]+)</g, '<t>$1<'))).trim();

/** Returns the notes and comments on a sheet's cells, from the parts that it references. */
export const sheetNotes = async ({ read }: ArchiveParts, targets: readonly string[]): Promise<string[]> => {
  const taken = async (parts: RegExp, each: RegExp): Promise<{ at: string; text: string }[]> => {
    const found: { at: string; text: string }[] = [];
    for (const target of targets.filter((one) => parts.test(one))) {
      const xml = Buffer.from((await read(target)) ?? []).toString();
      for (const [one] of xml.matchAll(each))
        found.push({ at: attributeOf(one.slice(0, one.indexOf('>') + 1), 'ref'), text: wordsOf(one) });
    }
    return found;
  };
  const remarks = await taken(threadParts, remark);
  const threads = new Set(remarks.map(({ at }) => at));
  const notes = (await taken(noteParts, note)).filter(({ at }) => !threads.has(at));
  return [...notes, ...remarks].filter(({ text }) => text !== '').map(({ at, text }) => `Note at ${at}: ${text}`);
};
