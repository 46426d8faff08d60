import type { ArchiveParts } from './archiveParts.ts';
import { drawnParts, partText } from './partText.ts';
import { relationsOf } from './relations.ts';
import { sheetList } from './sheetList.ts';
import { sheetNotes } from './sheetNotes.ts';

/** The content of a sheet outside its cells: notes, texts of text boxes, diagrams and charts, and part names of images. */
export interface BesideCells {
  lines: string[];
  pictures: string[];
}

const drawnPart = new RegExp(`^xl/${drawnParts}$`);
const picture = /^xl\/media\/[^/]+$/;

const besideCellsOf = async (parts: ArchiveParts, sheet: string): Promise<BesideCells> => {
  const textOf = async (part: string): Promise<string> => partText(Buffer.from((await parts.read(part)) ?? []).toString());
  const targets = [...(await relationsOf(parts, sheet)).values()];
  const lines = await sheetNotes(parts, targets);
  const pictures: string[] = [];
  for (const drawing of targets.filter((target) => /^xl\/drawings\/drawing\d*\.xml$/.test(target))) {
    const drawn = [...(await relationsOf(parts, drawing)).values()];
    const within = drawn.filter((target) => drawnPart.test(target));
    for (const part of [drawing, ...within]) lines.push(await textOf(part));
    pictures.push(...drawn.filter((target) => picture.test(target)));
  }
  return { lines: lines.filter((text) => text !== ''), pictures };
};

/** Returns the content outside cells by sheet name. exceljs reads only a part of it, and only in files of some programs. */
export const sheetDrawings = async (parts: ArchiveParts): Promise<ReadonlyMap<string, BesideCells>> => {
  const beside = new Map<string, BesideCells>();
  if (!parts.names.some((name) => /^xl\/(?:drawings|comments|threadedComments)/.test(name))) return beside;
  for (const { name, part } of await sheetList(parts)) beside.set(name, await besideCellsOf(parts, part));
  return beside;
};
