import { baseOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';
import { withoutRoom } from './letterRoom.ts';

/** Characters that the parser separated by spaces because of the gaps between them. */
const spaced = /^\S(?: \S)+$/u;
/** The least letters of a letterspaced line; fewer may be headers of narrow columns. */
const minLetters = 5;

const isSpaced = ({ str }: TextItem): boolean => spaced.test(str);
const lettersOf = (items: readonly TextItem[]): number => items.reduce((sum, { str }) => sum + (str.match(/\p{L}/gu)?.length ?? 0), 0);

/** Splits items into lines, by their line ends and baselines. */
const linesIn = (items: readonly TextItem[]): TextItem[][] => {
  const lines: TextItem[][] = [];
  let before: TextItem | undefined;
  for (const item of items) {
    const isSame = before && !before.hasEOL && Math.abs(baseOf(before) - baseOf(item)) <= item.height / 2;
    if (isSame) lines.at(-1)?.push(item);
    else lines.push([item]);
    before = item;
  }
  return lines;
};

/** Returns a function that finds characters in the text as it was drawn, whose only spaces are those between words. */
const finderIn = (drawn: string): ((characters: string) => string | undefined) => {
  const places = [...drawn.matchAll(/\S/g)].map(({ index }) => index);
  const letters = drawn.replace(/\s/g, '');
  let from = 0;
  return (characters) => {
    const next = letters.indexOf(characters, from);
    const at = next < 0 ? letters.indexOf(characters) : next;
    if (at < 0) return undefined;
    from = at + characters.length;
    return drawn.slice(places[at], (places[from - 1] ?? 0) + 1).replace(/\s+/g, ' ');
  };
};

/**
 * Restores the words of letterspaced text, such as headings: the parser takes every gap for a space, "N a m e : G r e t a O l s e n", so
 * that nothing in it is recognized. `drawnText` returns the characters that the page draws, including its spaces.
 */
export const withWords = async (items: readonly TextItem[], drawnText: () => Promise<string>): Promise<readonly TextItem[]> => {
  const roomy = new Set(
    linesIn(items)
      .map((line) => line.filter(isSpaced))
      .filter((line) => lettersOf(line) >= minLetters)
      .flat(),
  );
  if (roomy.size === 0) return items;
  const find = finderIn(await drawnText());
  return items.map((item) => (roomy.has(item) ? { ...item, str: withoutRoom(find(item.str.replaceAll(' ', '')) ?? item.str) } : item));
};
