import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';
import { htmlText } from './htmlText.ts';
import { attributeOf, relationsOf } from './relations.ts';

/** A sheet as its workbook lists it. */
export interface ListedSheet {
  name: string;
  part: string;
  /** Whether it is hidden: ECMA-376, part 1, 18.2.19. */
  isHidden: boolean;
}

/** The most sheets: each becomes a page, even if all are the same part; 5,000 take 13 s. */
const maxSheets = 5000;

/** Returns the sheets of a workbook in display order. */
export const sheetList = async (parts: ArchiveParts): Promise<ListedSheet[]> => {
  const relations = await relationsOf(parts, 'xl/workbook.xml');
  const workbook = Buffer.from((await parts.read('xl/workbook.xml')) ?? []).toString();
  const tags = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)];
  if (tags.length > maxSheets) throw new RejectedError('TOO_MANY_PAGES');
  return tags.flatMap(([tag]) => {
    const part = relations.get(attributeOf(tag, '\\w+:id'));
    return part === undefined
      ? []
      : [{ name: htmlText(attributeOf(tag, 'name')), part, isHidden: /hidden/i.test(attributeOf(tag, 'state')) }];
  });
};
