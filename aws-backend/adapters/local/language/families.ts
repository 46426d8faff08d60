import { isFamilyName, isKnownWord, isSurnameWord } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { firmNames } from './wordLists/firms.ts';

const firms: ReadonlySet<string> = new Set(firmNames);
const family = /(?<![\p{L}\p{N}])[Tt]he (\p{Lu}[\p{L}'’-]{2,30}s)(?![\p{L}\p{N}'’-]| \p{Lu})/gu;

const household =
  /(?<![\p{L}\p{N}])[Tt]he (\p{Lu}[\p{L}'’-]{2,30})(?= (?:family|twins|children|kids|brothers|sisters|household|residence|girls|boys|couple)(?!\p{L}))/gu;

/** Finds families: "The Lindqvists", "the Ortega twins". */
export const families = (text: string): Span[] => [
  ...matches(
    text,
    family,
    (found) => !firms.has(found) && isFamilyName(found.slice(0, -1)) && !isKnownWord(found.slice(0, -1).toLowerCase()),
  ),
  ...matches(text, household, (found) => !firms.has(found) && (isFamilyName(found) || isSurnameWord(found) || !isKnownWord(found))),
];
