import path from 'node:path/posix';
import type { ArchiveParts } from './archiveParts.ts';
import { nameFinder, relationsFile, relationsIn, textOf } from './partRelations.ts';
import { partText } from './partText.ts';
import { inOneLine } from './tables/inOneLine.ts';

/** A comment, and the text of it and its replies: CT_Comment and CT_CommentReply of [MS-PPTX]. */
const comment = /<(?:\w+:)?cm\s/;
const words = /<(?:\w+:)?txBody[\s>]/;

/** Returns a comment before its replies, which precede it in the file. */
const inOrder = (xml: string): string[] => {
  const texts = xml.split(words).slice(1);
  return [...texts.slice(-1), ...texts.slice(0, -1)];
};

/** Returns a slide's comments in the format since PowerPoint 2021; the parser reads the older format. */
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
