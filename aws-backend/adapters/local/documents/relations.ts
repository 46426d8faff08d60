import type { ArchiveParts } from './archiveParts.ts';

export const attributeOf = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Returns the targets of a workbook part's relationships by ID: ECMA-376, part 2, 9.3. All parts of a workbook are in `xl/`. */
export const relationsOf = async ({ read }: ArchiveParts, part: string): Promise<Map<string, string>> => {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]+)$/.exec(part) ?? [];
  const xml = Buffer.from((await read(`${folder}_rels/${file}.rels`)) ?? []).toString();
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => {
      const target = attributeOf(tag, 'Target').replace(/^\/?(?:\.\.\/)?(?:xl\/)?/, '');
      return [attributeOf(tag, 'Id'), `xl/${target}`];
    }),
  );
};
