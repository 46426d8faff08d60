import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';
import { renamedArchive } from './renamedArchive.ts';

/** Where a kind of file has its parts, which its parser finds by these names only. */
export interface UsualNames {
  main: string;
  /** The sheets or slides, by the end of the type of their relation. */
  numbered: { kind: string; begin: string };
  /** Parts that there is one of, by the same. */
  single: Readonly<Partial<Record<string, string>>>;
}

const relationTag = /<(?:\w+:)?Relationship\s[^<>]*>/g;
const relationsFile = (part: string): string => path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);

type NameOf = (folder: string, target: string) => string;

/** Names of parts are the same in small letters and capitals: ECMA-376, part 2, 6.2.2.3. */
const nameFinder = ({ names }: ArchiveParts): NameOf => {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (folder, target) => {
    const name = target.startsWith('/') ? target.slice(1) : path.join(folder, target);
    return known.get(name.toLowerCase()) ?? name;
  };
};

const textOf = async ({ read }: ArchiveParts, name: string): Promise<string> => Buffer.from((await read(name)) ?? []).toString();

/** A part that another one leads to. */
interface Relation {
  id: string;
  kind: string;
  target: string;
}

const relationOf = (tag: string): Relation => ({
  id: attributeOf(tag, 'Id'),
  kind: path.basename(attributeOf(tag, 'Type')),
  target: attributeOf(tag, 'Target'),
});
const relationsIn = (xml: string): Relation[] => [...xml.matchAll(relationTag)].map(([tag]) => relationOf(tag));

/** What sheets or slides are called, and would usually be: they are numbered anew, as they are shown, where one has another name. */
const numberedNames = (names: readonly string[], begin: string): [string, string][] => {
  const areUsual = names.every((name) => name.startsWith(begin) && /^[1-9]\d*\.xml$/.test(name.slice(begin.length)));
  return [...new Set(names)].map((name, index) => [name, areUsual ? name : `${begin}${String(index + 1)}.xml`]);
};

/** In the order in which the main part names them. */
const inShownOrder = (relations: readonly Relation[], main: string): Relation[] => {
  const places = new Map([...main.matchAll(/\s\w+:id="([^"<>]*)"/g)].map(([, id = ''], place) => [id, place]));
  return relations.toSorted((one, other) => (places.get(one.id) ?? Infinity) - (places.get(other.id) ?? Infinity));
};

/** What the parts of a file are called, and would usually be. */
const namesOf = (
  relations: readonly Relation[],
  main: string,
  { numbered, single, ...usual }: UsualNames,
  nameOf: NameOf,
): Map<string, string> => {
  const partOf = ({ target }: Relation): string => nameOf(path.dirname(main), target);
  const ofParts: [string, string][] = [
    ...numberedNames(relations.filter(({ kind }) => kind === numbered.kind).map(partOf), numbered.begin),
    ...relations.flatMap((each): [string, string][] => (single[each.kind] ? [[partOf(each), single[each.kind] ?? '']] : [])),
    [main, usual.main],
  ];
  // What a part leads to stands in a file beside it, which is called after it.
  const ofLists = ofParts.map(([name, usually]) => [nameOf('', relationsFile(name)), relationsFile(usually)] as const);
  return new Map([...ofParts, ...ofLists]);
};

/**
 * An Office file whose parts have the names that Excel and PowerPoint give them. Other programs name them otherwise, as ClosedXML the first
 * sheet "sheet.xml", and the file itself says which is which; the parsers would leave out such a sheet or slide, or all words of a workbook.
 */
export const withUsualNames = async (bytes: Uint8Array, parts: ArchiveParts, usual: UsualNames): Promise<Uint8Array> => {
  const nameOf = nameFinder(parts);
  const start = relationsIn(await textOf(parts, nameOf('', '_rels/.rels'))).find(({ kind }) => kind === 'officeDocument');
  const main = nameOf('', start?.target ?? usual.main);
  const list = nameOf('', relationsFile(main));
  const xml = await textOf(parts, list);
  const partOf = ({ target }: Relation): string => nameOf(path.dirname(main), target);
  const names = namesOf(inShownOrder(relationsIn(xml), await textOf(parts, main)), main, usual, nameOf);
  if (names.entries().every(([name, usually]) => name === usually)) return bytes;
  const renamed = xml.replace(relationTag, (tag) => {
    const usually = names.get(partOf(relationOf(tag)));
    return usually === undefined ? tag : tag.replace(/(\sTarget=")[^"]*/, `$1/${usually}`);
  });
  return renamedArchive(bytes, names, new Map([[list, Buffer.from(renamed)]]));
};
