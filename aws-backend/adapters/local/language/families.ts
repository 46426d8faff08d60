import { isFamilyName, isKnownWord } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { firmNames } from './wordLists/firms.ts';

const firms: ReadonlySet<string> = new Set(firmNames);
const family = /(?<![\p{L}\p{N}])[Tt]he (\p{Lu}[\p{L}'’-]{2,30}s)(?![\p{L}\p{N}'’-]| \p{Lu})/gu;

/** "The Lindqvists". */
export const families = (text: string): Span[] =>
  matches(text, family, (found) => !firms.has(found) && isFamilyName(found.slice(0, -1)) && !isKnownWord(found.slice(0, -1).toLowerCase()));
