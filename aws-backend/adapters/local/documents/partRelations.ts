import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';

/** Where an Office file says what a part of it leads to. */
export const relationTag = /<(?:\w+:)?Relationship\s[^<>]*>/g;
export const relationsFile = (part: string): string => path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);

/** Finds the part that is meant in a folder. */
export type NameOf = (folder: string, target: string) => string;

/** Names of parts are the same in small letters and capitals: ECMA-376, part 2, 6.2.2.3. */
export const nameFinder = ({ names }: ArchiveParts): NameOf => {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (folder, target) => {
    const name = target.startsWith('/') ? target.slice(1) : path.join(folder, target);
    return known.get(name.toLowerCase()) ?? name;
  };
};

/** What a part says, empty where there is none of that name. */
export const textOf = async ({ read }: ArchiveParts, name: string): Promise<string> => Buffer.from((await read(name)) ?? []).toString();

/** A part that another one leads to. */
export interface Relation {
  id: string;
  kind: string;
  target: string;
}

/** What a tag says of such a part. */
export const relationOf = (tag: string): Relation => ({
  id: attributeOf(tag, 'Id'),
  kind: path.basename(attributeOf(tag, 'Type')),
  target: attributeOf(tag, 'Target'),
});
/** All parts that one leads to. */
export const relationsIn = (xml: string): Relation[] => [...xml.matchAll(relationTag)].map(([tag]) => relationOf(tag));
