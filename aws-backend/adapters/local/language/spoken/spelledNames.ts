import { matches, type Span } from '../spans.ts';

/** A name that is spelled out: "That's L-O-W-N-D-E-S". */
const spelled =
  /(?:spel(?:l|led|t|ling)|buchstab\p{L}{2,8}|ép[eè]l\p{L}{1,4}|deletre\p{L}{1,4}|that['’]s|surname|last name|name is|nachname|apellido|nom)(?: (?:is|as|it|with|ist|se|est|sie))?[:.]?,?\s(?:\p{Lu}\p{L}{2,12} ?: )?((?:\p{Lu}[ .-]{1,2}|\p{Lu}, ){2,20}\p{Lu})(?![\p{L}\p{N}])/giu;

/** Spelled letters of a word that also occurs in the text: "Wojciech, W-O-J-C-I-E-C-H". */
const letters =
  /(?<![\p{L}\p{N}-])(?:\p{Lu}(?:(?:-\p{Lu}){3,19}|(?: \p{Lu}){3,19})|\p{Ll}(?:(?:-\p{Ll}){3,19}|(?: \p{Ll}){3,19}))(?![\p{L}\p{N}-])/gu;
const wordOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/[ -]/g, '').toLowerCase();

/** Returns the spelled letters of words that occur in the text, and all occurrences of these words. */
const spelledWords = (text: string): Span[] => {
  const places = matches(text, letters);
  const said = new Map(
    [...new Set(places.map((span) => wordOf(text, span)))].map((word) => [
      word,
      matches(text, new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'giu')),
    ]),
  );
  const isSaid = (span: Span): boolean => (said.get(wordOf(text, span)) ?? []).length > 0;
  return [...places.filter(isSaid), ...[...said.values()].flat()];
};

export const findSpelledNames = (text: string): Span[] => [...matches(text, spelled), ...spelledWords(text)];
