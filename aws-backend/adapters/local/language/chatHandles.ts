import { isCertain, isFamilyName, isGivenName, isNobody } from './nameWords.ts';
import { allMatches, matches, type Span } from './spans.ts';

const handle = String.raw`(?<handle>\p{Ll}{1,20}[._]\p{Ll}{1,20})`;
const time = String.raw`\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?\]?`;
/** The head of a chat message: "jess.w [9:14 AM]", "[10:02] jess.w: ". */
const head = new RegExp(String.raw`^[ \t]*(?:${handle}[ \t]{1,4}${time}[ \t]*$|${time}(?: -)? ${handle}(?=: \S))`, 'gmu');
const anyHandle = /(?<![\p{L}\p{N}._/-])@?(\p{Ll}{1,20}[._]\p{Ll}{1,20})(?![\p{L}\p{N}@_/-]|\.\p{L})/gu;

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether it consists of a name and an initial, or of two names: "jess.w", "t.patel", "maria.lopez"; but not "mark.sweep" in a log. */
const isOfPerson = (found: string): boolean => {
  const [first = '', last = ''] = found.split(/[._]/).map(titleCase);
  const isName = (word: string): boolean => (isGivenName(word) || isFamilyName(word)) && !isNobody(word);
  const isWhole = isCertain(first) || [first, last].every((word) => word.length === 1 || isName(word));
  return isWhole && found.length > 4;
};

/** Finds the handles of the people in a chat, at the start of their messages and wherever they are mentioned. */
export const chatHandles = (text: string): Span[] => {
  const writers = new Set(allMatches(text, head).map(({ groups }) => groups?.['handle'] ?? ''));
  const people = new Set([...writers].filter(isOfPerson));
  return people.size === 0 ? [] : matches(text, anyHandle, (found) => people.has(found));
};
