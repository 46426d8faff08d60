import type { ArchiveParts } from '../archiveParts.ts';
import { wordLists, type Definition, type WordLevel } from './wordLists.ts';
import { listOfStyle, wordStyles } from './wordStyles.ts';

/** What a paragraph says of its number. */
export interface Numbered {
  style: string;
  list?: string;
  level?: number;
}

/** The list that a paragraph is in, and its level there. */
export interface Place {
  id: string;
  /** What its list is counted with. */
  counted: Definition;
  levels: WordLevel[];
  /** Where its levels begin for the first time, if not as `levels` say. */
  starts: readonly number[];
  at: number;
}

/** Finds where a paragraph stands; undefined in no list. What it says itself goes before what its style says. */
export type PlaceOf = (paragraph: Numbered) => Place | undefined;

/** Reads the lists and the styles of a Word file; undefined where it has no lists. */
export const placeFinder = async ({ read }: Pick<ArchiveParts, 'read'>): Promise<PlaceOf | undefined> => {
  const [numbering, styleSheet] = [await read('word/numbering.xml'), await read('word/styles.xml')];
  if (!numbering) return undefined;
  const lists = wordLists(numbering);
  const styles = wordStyles(styleSheet);
  return ({ style, list, level }) => {
    const said = listOfStyle(style, styles);
    const id = list ?? said.list ?? '';
    const own = lists.get(id);
    if (!own) return undefined;
    const { link = '' } = own.definition;
    const counted = lists.get(styles.get(link)?.list ?? '')?.definition ?? own.definition;
    const levels: WordLevel[] = Object.assign([], counted.levels, own.levels);
    const linked = said.asked.map((name) => levels.findIndex((each: WordLevel | undefined) => each?.style === name));
    return { id, counted, levels, starts: own.starts, at: level ?? linked.find((found) => found >= 0) ?? said.level ?? 0 };
  };
};
