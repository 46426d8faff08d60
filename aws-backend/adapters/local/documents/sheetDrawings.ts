import type { ArchiveParts } from './archiveParts.ts';
import { htmlText } from './htmlText.ts';
import { partText } from './partText.ts';

const attributeOf = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** What a part leads to, by the names that it uses: ECMA-376, part 2, 9.3. All of a workbook lies in one folder. */
const relationsOf = async ({ read }: ArchiveParts, part: string): Promise<Map<string, string>> => {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]+)$/.exec(part) ?? [];
  const xml = Buffer.from((await read(`${folder}_rels/${file}.rels`)) ?? []).toString();
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = attributeOf(tag, 'Target').replace(/^\/?(?:\.\.\/)?(?:xl\/)?/, '');
      return [attributeOf(tag, 'Id'), `xl/${target}`];
    }),
  );
};

const textOf = async ({ read }: ArchiveParts, part: string): Promise<string> => partText(Buffer.from((await read(part)) ?? []).toString());

/** What the boxes, diagrams and charts of one sheet say. */
const drawnOn = async (parts: ArchiveParts, sheet: string): Promise<string[]> => {
  const targets = async (part: string, wanted: RegExp): Promise<string[]> =>
    [...(await relationsOf(parts, part)).values()].filter((target) => wanted.test(target));
  const texts: string[] = [];
  for (const drawing of await targets(sheet, /^xl\/drawings\/drawing\d*\.xml$/)) {
    const within = await targets(drawing, /^xl\/(?:diagrams\/data|charts\/chart)\d*\.xml$/);
    for (const part of [drawing, ...within]) texts.push(await textOf(parts, part));
  }
  return texts.filter((text) => text !== '');
};

/** What is written over the cells of each sheet, by its name: exceljs knows of a drawing only its pictures. */
export const sheetDrawings = async (parts: ArchiveParts): Promise<ReadonlyMap<string, string[]>> => {
  const drawn = new Map<string, string[]>();
  if (!parts.names.some((name) => name.startsWith('xl/drawings/'))) return drawn;
  const relations = await relationsOf(parts, 'xl/workbook.xml');
  const workbook = Buffer.from((await parts.read('xl/workbook.xml')) ?? []).toString();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const sheet = relations.get(attributeOf(tag, '\\w+:id'));
    if (sheet !== undefined) drawn.set(htmlText(attributeOf(tag, 'name')), await drawnOn(parts, sheet));
  }
  return drawn;
};
