import { followXml, type OdfTag } from '../odf/followXml.ts';

/** The numbering of a list level. */
export interface WordLevel {
  format: string;
  text: string;
  from: number;
  /** Shows all its numbers as decimals. */
  isLegal: boolean;
  /** The level (from 1) after which it restarts; 0 for never, undefined for any higher level. */
  restart: number | undefined;
  /** The style whose paragraphs are on it. */
  style: string;
}

/** Levels that lists share: these lists continue each other's counts. */
export interface Definition {
  levels: WordLevel[];
  /** The style whose list defines the levels. */
  link?: string;
}

/** A list that paragraphs reference, with its overridden levels. */
export interface WordList extends Definition {
  definition: Definition;
  /** The initial start values of its levels. */
  starts: number[];
}

/** Real number formats have a few characters; long ones, repeated before each paragraph, would be an attack. */
const longestText = 60;

const wholeOf = (said: string | undefined): number | undefined => (/^\d{1,9}$/.test(said ?? '') ? Number(said) : undefined);
/** Parses a list level, from 0. */
export const levelNumber = (said: string | undefined): number | undefined => (/^[0-8]$/.test(said ?? '') ? Number(said) : undefined);

const learn = (level: WordLevel, name: string, value: string): void => {
  if (name === 'w:start') level.from = wholeOf(value) ?? 0;
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value.slice(0, longestText);
  else if (name === 'w:isLgl') level.isLegal = !/^(?:0|false|off)$/.test(value);
  else if (name === 'w:lvlRestart') level.restart = wholeOf(value);
  else if (name === 'w:pStyle') level.style = value;
  // Its number is hidden.
  else if (name === 'w:vanish') level.text = '';
};

/** Returns the lists of a Word file by their IDs: ECMA-376, part 1, 17.9. */
export const wordLists = (xml: Uint8Array): Map<string, WordList> => {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, WordList>();
  let told: Definition = { levels: [] };
  let list: WordList | undefined;
  let level: WordLevel | undefined;
  let at = 0;
  const open = ({ name, attributes }: OdfTag): void => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') definitions.set(attributes['w:abstractNumId'] ?? '', (told = { levels: [] }));
    else if (name === 'w:num') {
      list = { levels: [], definition: told, starts: [] };
      told = list;
      lists.set(attributes['w:numId'] ?? '', list);
    } else if (name === 'w:numStyleLink') told.link = value;
    else if (name === 'w:abstractNumId' && list) list.definition = definitions.get(value) ?? { levels: [] };
    else if (name === 'w:lvlOverride') at = levelNumber(attributes['w:ilvl']) ?? 0;
    else if (name === 'w:startOverride' && list) list.starts[at] = wholeOf(value) ?? 1;
    else if (name === 'w:lvl') {
      level = { format: 'decimal', text: '', from: 0, isLegal: false, restart: undefined, style: '' };
      told.levels[levelNumber(attributes['w:ilvl']) ?? 0] = level;
    } else if (level) learn(level, name, value);
  };
  followXml(xml, { open, text: () => undefined, close: () => undefined });
  return lists;
};
