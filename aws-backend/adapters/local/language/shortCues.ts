import { isGivenName, isNobody } from './nameWords.ts';
import { matches, type Span } from './spans.ts';

const word = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const shortNames: ReadonlySet<string> = new Set(['Al', 'Bo', 'Cy', 'Di', 'Ed', 'Jo', 'Lu', 'Mo', 'Ty', 'Vi']);

/** Where one given name stands, be it a word as well, or nobody. */
const cues = [
  new RegExp(
    String.raw`(?<!\p{L})(?:[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Mm]orning|[Ss]orry|[Dd]anke|[Mm]erci|[Gg]racias|[Ss]alut|[Cc]oucou|[Ss]ervus|[Mm]oin),? (${word})(?=[!.,?]|[ \t]*$)`,
    'gmu',
  ),
  // Below a message that has no line of its own for it.
  new RegExp(String.raw`[.!?)] (${word})(?=(?: x{1,3})?["”]?\s*$)`, 'gu'),
  // Whom a message speaks to, in a line of its own above it.
  new RegExp(
    String.raw`(?<=(?:^|\n)[ \t]*(?:\n|(?:Subject|Betreff|Objet|Asunto):[^\n]{0,200}\n\s{0,4})|^)(${word})[,:!][ \t]*\n(?=\s{0,4}\p{L}[^\n]* )`,
    'gu',
  ),
];

/** People by these names do this; marks, wills and graces do not. */
const doers =
  /(?:^|[.!?:\n][ \t]*)(Mark|Will|Jack|Frank|Rob|Pat|Sue|Drew|Dean|Jean|Gene|Carol|Ray|Grace|Victor|Max)(?= (?:will|has|had|said|says|wants|thinks|asked|told|wrote|called|agreed|sent|needs|owns|leads|is (?:out|away|in|on|our|the|back|going|joining|happy|unhappy|sick))\b)/gu;

const isGiven = (said: string): boolean => (isGivenName(said) || shortNames.has(said)) && !isNobody(said);

/** Given names that are shown by the few words around them: whom one thanks, who signs, who does what only people do. */
export const shortlyCuedNames = (text: string): Span[] => [...cues.flatMap((cue) => matches(text, cue, isGiven)), ...matches(text, doers)];
