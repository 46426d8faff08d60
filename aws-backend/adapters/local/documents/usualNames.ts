import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { nameFinder, relationOf, relationsFile, relationsIn, relationTag, textOf, type NameOf, type Relation } from './partRelations.ts';
import { renamedArchive } from './renamedArchive.ts';

/** The standard part names of a file type, which its parser requires. */
export interface UsualNames {
  main: string;
  /** The sheets or slides, by the last segment of their relationship type. */
  numbered: {
    kind: string;
    begin: string;
    /** The parser reads all existing ones by number, even if the main part doesn't list them. */
    isReadByNumber?: true;
  };
  /** A part that a numbered one references and that needs the same number: the notes of a slide. */
  beside?: { kind: string; begin: string };
  /** Unique parts, by relationship type. */
  single: Readonly<Partial<Record<string, string>>>;
}

/** Maps the names of sheets or slides to standard ones. Renumbers all in display order if one has another name. */
const numberedNames = (names: readonly string[], { begin, isReadByNumber }: UsualNames['numbered']): [string, string][] => {
  const areUsual = names.every((name, index) =>
    isReadByNumber
      ? name === `${begin}${String(index + 1)}.xml`
      : name.startsWith(begin) && /^[1-9]\d*\.xml$/.test(name.slice(begin.length)),
  );
  return [...new Set(names)].map((name, index) => [name, areUsual ? name : `${begin}${String(index + 1)}.xml`]);
};

/** Sorts by the first reference in the main part. Slides without a reference were deleted, and are left out. */
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

/** Maps the names of slide notes to ones with their slide's number; PowerPoint numbers notes separately. */
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

/** Maps part names to standard names. */
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
  // The name of a relationships part depends on its source part.
  const ofLists = ofParts.map(([name, usually]) => [nameOf('', relationsFile(name)), relationsFile(usually)] as const);
  return new Map([...ofParts, ...ofLists]);
};

/** Maps unlisted slides and notes to names that the parser ignores. */
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
 * Renames the parts of an Office file as Excel and PowerPoint name them. Other programs use other names, such as "sheet.xml" for
 * ClosedXML's first sheet, and resolve them by relationships; the parsers would skip these sheets or slides, or all strings of a workbook,
 * and assign notes to wrong slides.
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
