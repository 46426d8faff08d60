import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { attributeOf } from './relations.ts';

/** The relationships of a part of an Office file. */
export const relationTag = /<(?:\w+:)?Relationship\s[^<>]*>/g;
export const relationsFile = (part: string): string => path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);

/** Resolves a target relative to a folder to a part name. */
export type NameOf = (folder: string, target: string) => string;

/** Part names are case-insensitive: ECMA-376, part 2, 6.2.2.3. */
export const nameFinder = ({ names }: ArchiveParts): NameOf => {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (folder, target) => {
    const name = target.startsWith('/') ? target.slice(1) : path.join(folder, target);
    return known.get(name.toLowerCase()) ?? name;
  };
};

/** Returns the content of a part, or '' if there is no such part. */
export const textOf = async ({ read }: ArchiveParts, name: string): Promise<string> => Buffer.from((await read(name)) ?? []).toString();

/** A relationship from one part to another. */
export interface Relation {
  id: string;
  kind: string;
  target: string;
}

/** Parses a relationship tag. */
export const relationOf = (tag: string): Relation => ({
  id: attributeOf(tag, 'Id'),
  kind: path.basename(attributeOf(tag, 'Type')),
  target: attributeOf(tag, 'Target'),
});
/** Returns all relationships in the XML. */
export const relationsIn = (xml: string): Relation[] => [...xml.matchAll(relationTag)].map(([tag]) => relationOf(tag));
