import type { ArchiveParts } from './archiveParts.ts';
import { textOf } from './partRelations.ts';
import { raised } from './raised.ts';
import { renamedArchive } from './renamedArchive.ts';
import { inFont, signsInFont } from './signLetters.ts';

/** Start and end tags of shapes, groups, pictures and tables on a slide, and their properties: ECMA-376, part 1, 19.3.1. */
const tag = /<(?<end>\/?)p:(?:sp|grpSp|pic|graphicFrame|cxnSp)(?=[\s>])[^<>]*>|<p:cNvPr\s[^<>]*>/g;
/** Hidden in the selection pane: 20.1.2.2.8. */
const isHidden = /\shidden="(?:1|true)"/;
/** Text or a picture, which would have been visible. */
const says = /<a:t>[^<]|<p:pic[\s>]/;

/** Removes the hidden shapes of a slide. `hasHidden`: they had text or pictures. */
const withoutHidden = (xml: string): { seen: string; hasHidden: boolean } => {
  const open: { from: number; isHidden: boolean }[] = [];
  const hidden: [from: number, to: number][] = [];
  for (const { 0: found, index, groups = {} } of xml.matchAll(tag)) {
    const innermost = open.at(-1);
    if (groups['end'] === undefined) {
      if (innermost && isHidden.test(found)) innermost.isHidden = true;
    } else if (groups['end'] === '') open.push({ from: index, isHidden: false });
    else {
      open.pop();
      if (!innermost?.isHidden) continue;
      while ((hidden.at(-1)?.[0] ?? -1) > innermost.from) hidden.pop();
      hidden.push([innermost.from, index + found.length]);
    }
  }
  const starts = [0, ...hidden.map(([, to]) => to)];
  const seen = starts.map((start, index) => xml.slice(start, hidden[index]?.[0])).join('');
  return { seen, hasHidden: hidden.some(([from, to]) => says.test(xml.slice(from, to))) };
};

/** Superscript text: 21.1.2.3.9. */
const higher =
  /(?<looks><a:rPr(?=\s)[^<>]*\sbaseline="[1-9]\d*%?"[^<>]*(?:\/>|>(?:(?!<\/?a:rPr[\s>])[^])*<\/a:rPr>)\s*<a:t>)(?<text>[^<>]{1,3})(?=<\/a:t>)/g;
const withRaised = (xml: string): string =>
  xml.replace(higher, (...match) => {
    const { looks = '', text = '' } = match.at(-1) as Partial<Record<string, string>>;
    return looks + raised(text);
  });

/** Text in a symbol font, or with symbols: 21.1.2.3.7 and 21.1.2.3.10. */
const inSigns =
  /(?<looks><a:rPr(?:\s[^<>]*)?>(?:(?!<\/?a:rPr[\s>])[^]){0,1000}?<a:(?<kind>latin|sym)\s+typeface="(?<font>Symbol|Webdings|Wingdings[^"<>]{0,2})"(?:(?!<\/?a:rPr[\s>])[^]){0,500}<\/a:rPr>\s*<a:t>)(?<text>[^<]*)(?=<)/g;
const withSigns = (xml: string): string =>
  xml.replace(inSigns, (...match) => {
    const { looks = '', kind, font = '', text = '' } = match.at(-1) as Partial<Record<string, string>>;
    return looks + (kind === 'latin' ? inFont : signsInFont)(text, font);
  });

/** Returns the slides without hidden shapes, and with superscripts and symbols in Unicode. Rewrites the archive only if needed. */
export const seenSlides = async (bytes: Uint8Array, parts: ArchiveParts): Promise<{ bytes: Uint8Array; hasHidden: boolean }> => {
  const contents = new Map<string, Buffer>();
  let hasAny = false;
  for (const name of parts.names.filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each))) {
    const xml = await textOf(parts, name);
    const { seen, hasHidden } = isHidden.test(xml) ? withoutHidden(xml) : { seen: xml, hasHidden: false };
    hasAny ||= hasHidden;
    const read = withSigns(withRaised(seen));
    if (read !== xml) contents.set(name, Buffer.from(read));
  }
  return { bytes: contents.size === 0 ? bytes : await renamedArchive(bytes, new Map(), contents), hasHidden: hasAny };
};
