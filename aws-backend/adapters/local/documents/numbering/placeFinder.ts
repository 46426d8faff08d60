import type { ArchiveParts } from '../archiveParts.ts';
import { wordLists, type Definition, type WordLevel } from './wordLists.ts';
import { listOfStyle, wordStyles } from './wordStyles.ts';

/** The numbering properties of a paragraph. */
export interface Numbered {
  style: string;
  list?: string;
  level?: number;
}

/** The list of a paragraph, and its level in it. */
export interface Place {
  id: string;
  /** The definition that its list counts with. */
  counted: Definition;
  levels: WordLevel[];
  /** The initial start values of its levels, if they differ from `levels`. */
  starts: readonly number[];
  at: number;
}

/** Finds a paragraph's list; undefined if it is in none. Its own properties take precedence over its style's. */
export type PlaceOf = (paragraph: Numbered) => Place | undefined;

/** Reads the lists and styles of a Word file. Undefined if it has no lists. */
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
