import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { nameFinder, relationsFile, relationsIn, textOf } from './partRelations.ts';
import { partText } from './partText.ts';
import { inOneLine } from './tables/inOneLine.ts';

/** A comment, and the words of each who wrote one: CT_Comment and CT_CommentReply of [MS-PPTX]. */
const comment = /<(?:\w+:)?cm\s/;
const words = /<(?:\w+:)?txBody[\s>]/;

/** A comment, then what was replied to it; the file has them the other way round. */
const inOrder = (xml: string): string[] => {
  const texts = xml.split(words).slice(1);
  return [...texts.slice(-1), ...texts.slice(0, -1)];
};

/** What was remarked at a slide with PowerPoint of 2021 or later; the parser knows how older ones wrote comments. */
export const slideComments = async (parts: ArchiveParts, slide: string): Promise<string[]> => {
  const relations = relationsIn(await textOf(parts, relationsFile(slide)));
  const lists = new Set(relations.flatMap(({ kind, target }) => (kind === 'comments' ? [target] : [])));
  if (lists.size === 0) return [];
  const nameOf = nameFinder(parts);
  const found: string[] = [];
  for (const target of lists) {
    const xml = await textOf(parts, nameOf(path.dirname(slide), target));
    found.push(...xml.split(comment).slice(1).flatMap(inOrder).map(partText).map(inOneLine));
  }
  return found.filter((text) => text !== '').map((text) => `Comment: ${text}`);
};
