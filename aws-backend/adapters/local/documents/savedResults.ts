import type { ArchiveParts } from './archiveParts.ts';

/** A formula that came to no letters, as Excel writes it: whoever never works formulas out does not know that they come to letters. */
const blankResult = /<c\s[^<>]{0,500}\bt="str"[^<>]{0,500}>\s{0,99}<f(?:\s[^<>]{0,500})?(?:\/>|>[^<]{0,9000}<\/f>)\s{0,99}<v(?:\/>|><\/v>)/;
const overlap = 16 * 1024;

/** Whether the results of formulas were saved, though none of them shows anything: in a form that nobody has filled in yet. */
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
