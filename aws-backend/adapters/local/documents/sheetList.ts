import type { ArchiveParts } from './archiveParts.ts';
import { htmlText } from './htmlText.ts';
import { attributeOf, relationsOf } from './relations.ts';

/** A sheet as its workbook lists it. */
export interface ListedSheet {
  name: string;
  part: string;
  /** Nobody sees it who opens the workbook: ECMA-376, part 1, 18.2.19. */
  isHidden: boolean;
}

/** The sheets of a workbook in the order that it shows them. */
export const sheetList = async (parts: ArchiveParts): Promise<ListedSheet[]> => {
  const relations = await relationsOf(parts, 'xl/workbook.xml');
  const workbook = Buffer.from((await parts.read('xl/workbook.xml')) ?? []).toString();
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const part = relations.get(attributeOf(tag, '\\w+:id'));
    return part === undefined
      ? []
      : [{ name: htmlText(attributeOf(tag, 'name')), part, isHidden: /hidden/i.test(attributeOf(tag, 'state')) }];
  });
};
