import { matches, type Span } from '../spans.ts';

/** "That's L-O-W-N-D-E-S": a name that is spelled. */
const spelled =
  /(?:spel(?:l|led|t|ling)|buchstab\p{L}{2,8}|ép[eè]l\p{L}{1,4}|deletre\p{L}{1,4}|that['’]s|surname|last name|name is|nachname|apellido|nom)(?: (?:is|as|it|with|ist|se|est))?:?,? ((?:\p{Lu}[ .-]{1,2}|\p{Lu}, ){2,20}\p{Lu})(?![\p{L}\p{N}])/giu;

export const findSpelledNames = (text: string): Span[] => matches(text, spelled);
