import { matches, type Span } from '../spans.ts';

/** "That's L-O-W-N-D-E-S": a name that is spelled. */
const spelled =
  /(?:spel(?:l|led|t|ling)|buchstab\p{L}{2,8}|ép[eè]l\p{L}{1,4}|deletre\p{L}{1,4}|that['’]s|surname|last name|name is|nachname|apellido|nom)(?: (?:is|as|it|with|ist|se|est|sie))?[:.]?,?\s(?:\p{Lu}\p{L}{2,12} ?: )?((?:\p{Lu}[ .-]{1,2}|\p{Lu}, ){2,20}\p{Lu})(?![\p{L}\p{N}])/giu;

/** "Wojciech, W-O-J-C-I-E-C-H": letters that make a word which is said as well. */
const letters = /(?<![\p{L}\p{N}-])\p{Lu}(?:(?:-\p{Lu}){3,19}|(?: \p{Lu}){3,19})(?![\p{L}\p{N}-])/gu;
const isSaid = (text: string, found: string): boolean => {
  const word = found.replace(/[ -]/g, '').toLowerCase();
  return new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'iu').test(text);
};

export const findSpelledNames = (text: string): Span[] => [
  ...matches(text, spelled),
  ...matches(text, letters, (found) => isSaid(text, found)),
];
