import type { ArchiveParts } from './archiveParts.ts';
import { renamedArchive } from './renamedArchive.ts';

/** Where a shape, a group of some, a picture or a table of a slide begins and ends, and what is said of it: ECMA-376, part 1, 19.3.1. */
const tag = /<(?<end>\/?)p:(?:sp|grpSp|pic|graphicFrame|cxnSp)(?=[\s>])[^<>]*>|<p:cNvPr\s[^<>]*>/g;
/** Switched off in the selection pane: 20.1.2.2.8. */
const isHidden = /\shidden="(?:1|true)"/;
/** What somebody would have seen. */
const says = /<a:t>[^<]|<p:pic[\s>]/;

/** A slide without what its author has hidden on it. */
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

/** Slides without shapes that nobody sees. The archive is written anew only where there are some. */
export const withoutHiddenShapes = async (
  bytes: Uint8Array,
  { names, read }: ArchiveParts,
): Promise<{ bytes: Uint8Array; hasHidden: boolean }> => {
  const contents = new Map<string, Buffer>();
  let hasAny = false;
  for (const name of names.filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each))) {
    const xml = Buffer.from((await read(name)) ?? []).toString();
    if (!isHidden.test(xml)) continue;
    const { seen, hasHidden } = withoutHidden(xml);
    hasAny ||= hasHidden;
    if (seen !== xml) contents.set(name, Buffer.from(seen));
  }
  return { bytes: contents.size === 0 ? bytes : await renamedArchive(bytes, new Map(), contents), hasHidden: hasAny };
};
