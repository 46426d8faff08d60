import type { ArchiveParts } from './archiveParts.ts';
import { relationsFile, relationsIn, textOf } from './partRelations.ts';

const picture = /<(?:a:blip|v:imagedata)\s[^<>]*>/g;
const leadsTo = /\sr:(?:embed|link|id)="([^"]*)"/g;

/**
 * Removes references to images that have no relationship, as programs leave when they copy paragraphs from another file: Word shows a cross
 * there, and mammoth fails.
 */
export const withoutLostPictures = async (xml: string, part: string, parts: ArchiveParts): Promise<string> => {
  if (xml.search(picture) < 0) return xml;
  const known = new Set(relationsIn(await textOf(parts, relationsFile(part))).map(({ id }) => id));
  return xml.replace(picture, (tag) => tag.replace(leadsTo, (attribute, id: string) => (known.has(id) ? attribute : '')));
};
