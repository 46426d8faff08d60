import { isGivenName, isNobody } from './nameWords.ts';
import { matches, type Span } from './spans.ts';

const word = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const shortNames: ReadonlySet<string> = new Set(['Al', 'Bo', 'Cy', 'Di', 'Ed', 'Jo', 'Lu', 'Mo', 'Ty', 'Vi']);

/** Places of a single given name, even if it is also a word. */
const cues = [
  new RegExp(
    String.raw`(?<!\p{L})(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Mm]orning|[Ss]orry|[Dd]anke|[Mm]erci|[Gg]racias|[Ss]alut|[Cc]oucou|[Ss]ervus|[Mm]oin),? (${word})(?=[!.,?]|[ \t]*$)`,
    'gmu',
  ),
  // The signature at the end of a message, without a line break.
  new RegExp(String.raw`[.!?)] (${word})(?=(?: x{1,3})?["”]?\s*$)`, 'gu'),
  // The addressee on a separate line above a message.
  new RegExp(
    String.raw`(?<=(?:^|\n)[ \t]*(?:\n|(?:Subject|Betreff|Objet|Asunto):[^\n]{0,200}\n\s{0,4})|^)(${word})[,:!][ \t]*\n(?=\s{0,4}\p{L}[^\n]* )`,
    'gu',
  ),
];

/** Names that are also words, before verbs of people only. */
const doers =
  /(?:^|[.!?:\n][ \t]*)(Mark|Will|Jack|Frank|Rob|Pat|Sue|Drew|Dean|Jean|Gene|Carol|Ray|Grace|Victor|Max)(?= (?:will|has|had|said|says|wants|thinks|asked|told|wrote|called|agreed|sent|needs|owns|leads|is (?:out|away|in|on|our|the|back|going|joining|happy|unhappy|sick))\b)/gu;

const isGiven = (said: string): boolean => (isGivenName(said) || shortNames.has(said)) && !isNobody(said);

/** Finds given names by the few words around them: thanks, signatures, and verbs of people. */
export const shortlyCuedNames = (text: string): Span[] => [...cues.flatMap((cue) => matches(text, cue, isGiven)), ...matches(text, doers)];
