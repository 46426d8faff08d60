import type { ArchiveParts } from './archiveParts.ts';

/** A formula with an empty string as its saved result; programs that don't calculate can't know that the result is a string. */
const blankResult = /<c\s[^<>]{0,500}\bt="str"[^<>]{0,500}>\s{0,99}<f(?:\s[^<>]{0,500})?(?:\/>|>[^<]{0,9000}<\/f>)\s{0,99}<v(?:\/>|><\/v>)/;
const overlap = 16 * 1024;

/** Whether formulas were saved with empty results, as in a form that isn't filled in yet. */
export const savedBlankResults = async ({ names, pieces }: ArchiveParts): Promise<boolean> => {
  for (const name of names.filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
    let before = '';
    for await (const piece of pieces(name)) {
      const text = before + piece;
      if (blankResult.test(text)) return true;
      before = text.slice(-overlap);
    }
  }
  return false;
};
