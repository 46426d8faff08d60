import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';
import { renamedArchive } from './renamedArchive.ts';

/** Where the parts of a workbook lie that exceljs finds by these names only, by the ends of the types of their relations. */
const book = 'xl/workbook.xml';
const usual: Readonly<Partial<Record<string, string>>> = { sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' };
const usualSheet = /^xl\/worksheets\/sheet[1-9]\d*\.xml$/;

const relationTag = /<(?:\w+:)?Relationship\s[^<>]*>/g;
const relationsFile = (part: string): string => path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);
const kindOf = (tag: string): string => path.basename(attributeOf(tag, 'Type'));

/** Names of parts are the same in small letters and capitals: ECMA-376, part 2, 6.2.2.3. */
const nameFinder = ({ names }: ArchiveParts): ((folder: string, target: string) => string) => {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (folder, target) => {
    const name = target.startsWith('/') ? target.slice(1) : path.join(folder, target);
    return known.get(name.toLowerCase()) ?? name;
  };
};

const textOf = async ({ read }: ArchiveParts, name: string): Promise<string> => Buffer.from((await read(name)) ?? []).toString();

/** What a workbook's parts are called, and would usually be. Sheets are numbered anew where one has another name. */
const namesOf = (main: string, relations: readonly { kind: string; name: string }[]): [string, string][] => {
  const sheets = [...new Set(relations.filter(({ kind }) => kind === 'worksheet').map(({ name }) => name))];
  const areUsual = sheets.every((name) => usualSheet.test(name));
  const others = relations.flatMap(({ kind, name }): [string, string][] => {
    const usually = usual[kind];
    return usually === undefined ? [] : [[name, usually]];
  });
  return [
    ...sheets.map((name, index): [string, string] => [name, areUsual ? name : `xl/worksheets/sheet${String(index + 1)}.xml`]),
    ...others,
    [main, book],
  ];
};

/**
 * A workbook whose parts have the names that Excel gives them. Other programs name them otherwise, as ClosedXML the first sheet
 * "sheet.xml", and the workbook itself says which is which; exceljs would leave out such a sheet, or all words.
 */
export const withUsualNames = async (bytes: Uint8Array, parts: ArchiveParts): Promise<Uint8Array> => {
  const nameOf = nameFinder(parts);
  const [start] = [...(await textOf(parts, nameOf('', '_rels/.rels'))).matchAll(relationTag)].filter(
    ([tag]) => kindOf(tag) === 'officeDocument',
  );
  const main = nameOf('', start === undefined ? book : attributeOf(start[0], 'Target'));
  const list = nameOf('', relationsFile(main));
  const xml = await textOf(parts, list);
  const partOf = (tag: string): string => nameOf(path.dirname(main), attributeOf(tag, 'Target'));
  const relations = [...xml.matchAll(relationTag)].map(([tag]) => ({ kind: kindOf(tag), name: partOf(tag) }));
  const ofParts = namesOf(main, relations);
  // What a part leads to stands in a file beside it, which is called after it.
  const names = new Map([
    ...ofParts,
    ...ofParts.map(([name, usually]) => [nameOf('', relationsFile(name)), relationsFile(usually)] as const),
  ]);
  if (names.entries().every(([name, usually]) => name === usually)) return bytes;
  const renamed = xml.replace(relationTag, (tag) => {
    const usually = names.get(partOf(tag));
    return usually === undefined ? tag : tag.replace(/(\sTarget=")[^"]*/, `$1/${usually}`);
  });
  return renamedArchive(bytes, names, new Map([[list, Buffer.from(renamed)]]));
};
