import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { nameFinder, relationOf, relationsFile, relationsIn, relationTag, textOf, type NameOf, type Relation } from './partRelations.ts';
import { renamedArchive } from './renamedArchive.ts';

/** Where a kind of file has its parts, which its parser finds by these names only. */
export interface UsualNames {
  main: string;
  /** The sheets or slides, by the end of the type of their relation. */
  numbered: {
    kind: string;
    begin: string;
    /** The parser reads all there are in the order of their numbers, also those that the main part does not list. */
    isReadByNumber?: true;
  };
  /** A part that such a one leads to, by the same, which has its number: the notes of a slide. */
  beside?: { kind: string; begin: string };
  /** Parts that there is one of, by the same. */
  single: Readonly<Partial<Record<string, string>>>;
}

/** What sheets or slides are called, and would usually be: they are numbered anew, as they are shown, where one has another name. */
const numberedNames = (names: readonly string[], { begin, isReadByNumber }: UsualNames['numbered']): [string, string][] => {
  const areUsual = names.every((name, index) =>
    isReadByNumber
      ? name === `${begin}${String(index + 1)}.xml`
      : name.startsWith(begin) && /^[1-9]\d*\.xml$/.test(name.slice(begin.length)),
  );
  return [...new Set(names)].map((name, index) => [name, areUsual ? name : `${begin}${String(index + 1)}.xml`]);
};

/** In the order in which the main part first names them; slides that it does not name were deleted, and nobody sees them. */
const inShownOrder = (
  relations: readonly Relation[],
  main: string,
  { kind: numbered, isReadByNumber }: UsualNames['numbered'],
): Relation[] => {
  const ids = [...main.matchAll(/\s\w+:id="([^"<>]*)"/g)].map(([, id = '']) => id);
  const places = new Map(ids.map((id, place) => [id, place] as const).reverse());
  const isShown = ({ kind, id }: Relation): boolean => !isReadByNumber || kind !== numbered || places.has(id);
  return relations.filter(isShown).toSorted((one, other) => (places.get(one.id) ?? Infinity) - (places.get(other.id) ?? Infinity));
};

/** What the notes of slides are called, and would be where each had the number of its slide: PowerPoint counts them by themselves. */
const besideNames = async (
  names: readonly [string, string][],
  { numbered, beside }: UsualNames,
  parts: ArchiveParts,
): Promise<[string, string][]> => {
  if (beside === undefined) return [];
  const nameOf = nameFinder(parts);
  const found: [string, string][] = [];
  for (const [name, usually] of names.filter(([, each]) => each.startsWith(numbered.begin))) {
    const relations = relationsIn(await textOf(parts, nameOf('', relationsFile(name))));
    const number = usually.slice(numbered.begin.length);
    for (const { target } of relations.filter(({ kind }) => kind === beside.kind)) {
      found.push([nameOf(path.dirname(name), target), `${beside.begin}${number}`]);
    }
  }
  return found;
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
    ...numberedNames(relations.filter(({ kind }) => kind === numbered.kind).map(partOf), numbered),
    ...relations.flatMap((each): [string, string][] => (single[each.kind] ? [[partOf(each), single[each.kind] ?? '']] : [])),
    [main, usual.main],
  ];
  // What a part leads to stands in a file beside it, which is called after it.
  const ofLists = ofParts.map(([name, usually]) => [nameOf('', relationsFile(name)), relationsFile(usually)] as const);
  return new Map([...ofParts, ...ofLists]);
};

/** Slides, and notes, that belong to nothing that is shown, by names that no parser looks for. */
const unlistedNames = (
  { names }: ArchiveParts,
  { numbered, beside }: UsualNames,
  listed: ReadonlyMap<string, string>,
): [string, string][] => {
  if (!numbered.isReadByNumber || !listed.values().some((name) => name.startsWith(numbered.begin))) return [];
  const begins = [numbered.begin, ...(beside ? [beside.begin] : [])];
  const isNumbered = (name: string): boolean =>
    begins.some((begin) => name.startsWith(begin) && /^\d+\.xml$/.test(name.slice(begin.length)));
  return names.filter((name) => isNumbered(name) && !listed.has(name)).map((name, index) => [name, `unlisted/${String(index)}.xml`]);
};

/**
 * An Office file whose parts have the names that Excel and PowerPoint give them. Other programs name them otherwise, as ClosedXML the first
 * sheet "sheet.xml", and the file itself says which is which; the parsers would leave out such a sheet or slide, or all words of a workbook,
 * and take notes for those of another slide.
 */
export const withUsualNames = async (bytes: Uint8Array, parts: ArchiveParts, usual: UsualNames): Promise<Uint8Array> => {
  const nameOf = nameFinder(parts);
  const start = relationsIn(await textOf(parts, nameOf('', '_rels/.rels'))).find(({ kind }) => kind === 'officeDocument');
  const main = nameOf('', start?.target ?? usual.main);
  const list = nameOf('', relationsFile(main));
  const xml = await textOf(parts, list);
  const partOf = ({ target }: Relation): string => nameOf(path.dirname(main), target);
  const ofMain = namesOf(inShownOrder(relationsIn(xml), await textOf(parts, main), usual.numbered), main, usual, nameOf);
  const listed = new Map([...ofMain, ...(await besideNames([...ofMain], usual, parts))]);
  const names = new Map([...listed, ...unlistedNames(parts, usual, listed)]);
  if (names.entries().every(([name, usually]) => name === usually)) return bytes;
  const renamed = xml.replace(relationTag, (tag) => {
    const usually = names.get(partOf(relationOf(tag)));
    return usually === undefined ? tag : tag.replace(/(\sTarget=")[^"]*/, `$1/${usually}`);
  });
  return renamedArchive(bytes, names, new Map([[list, Buffer.from(renamed)]]));
};
