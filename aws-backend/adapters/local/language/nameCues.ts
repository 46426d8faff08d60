import { matches, type Span } from './spans.ts';

const word = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const initial = String.raw`\p{Lu}\.`;
const particle = '(?:van|von|de|der|den|del|della|da|di|dos|la|le|du|bin|al|el|ten|ter|zu)';
const names = String.raw`(?:${word}|${initial})(?:[ ](?:${particle}[ ]){0,2}(?:${word}|${initial})){0,3}`;
const particleName = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]i)[ ](?:der[ ]|den[ ]|la[ ])?)?${names}`;
const ends = String.raw`(?=[\s,.;:!?)\]"]|$)`;

const pattern = (before: string, after = ends): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])${before}(${particleName})${after}`, 'gu');

const title =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Hr|Monsieur|Madame|Mademoiselle|Mme|Mlle|[Ss]eñora?|[Ss]eñorita|Sra?|Don|Doña|Signora?|Mevrouw|Meneer)';
const introduction =
  "(?:[Mm]y name is|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Ss]igned by|[Pp]repared by|[Ww]ritten by|[Ss]peak to|[Ss]peak with|[Ss]poke to|[Ss]poke with|[Tt]alk to|[Tt]alked to|[Mm]eeting with|[Cc]/o)[ ]";
const field =
  '(?:[Cc]ontact(?: person)?|[Aa]ttn\\.?|[Aa]ttention|[Pp]atient|[Tt]enant|[Cc]aller|[Cc]ustomer name|[Ff]ull name|[Nn]ame|[Ii]nsured|[Ss]igned|[Aa]nsprechpartner(?:in)?|[Nn]om|[Nn]ombre|[Cc]ontacto?):[ \\t]+';
const greeting =
  '(?:[Dd]ear|[Hh]ello|[Hh]i|[Hh]ey|[Ll]iebe[rs]?|[Hh]allo|[Cc]her|[Cc]hère|[Bb]onjour|[Ee]stimad[oa]|[Qq]uerid[oa]|[Hh]ola)[ ]';
const closingWords =
  '(?:[Rr]egards|[Ss]incerely(?: yours)?|[Yy]ours (?:sincerely|faithfully|truly)|[Tt]hanks|[Tt]hank you|[Cc]heers|[Bb]est|[Bb]est wishes|[Gg]rüßen|[Gg]rüße|[Gg]ruß|[Cc]ordialement|[Ss]alutations|[Ss]aludos|[Aa]tentamente)';

const cues = [
  pattern(String.raw`${title}\.?[ ]`),
  pattern(introduction),
  pattern(field),
  pattern(greeting),
  pattern(String.raw`${closingWords},?[ \t]*\n\s{0,4}`, String.raw`(?=[ \t]*(?:\n|$|,))`),
  pattern(String.raw`${closingWords},[ ]`, String.raw`(?=[,.]?[ \t]*(?:\n|$))`),
  // A mailbox: RFC 5322, section 3.4.
  new RegExp(String.raw`(${names})"?[ ]<[^<>@\s]{1,64}@[^<>\s]{1,255}>`, 'gu'),
];

/** Scripts without spaces: the honorific is what shows a name. */
const honored = [
  /([\p{Script=Han}]{2,5}|[\p{Script=Katakana}ー]{2,10})(?:様|さん|氏|殿)/gu,
  /(?<!\p{Script=Han})(\p{Script=Han}{1,3})(?:先生|女士|小姐)/gu,
  /(?<!\p{Script=Hangul})(\p{Script=Hangul}{2,4})(?:님|씨)(?!\p{Script=Hangul})/gu,
];

/** What stands behind a title, in a greeting, above a signature or before a mail address. */
export const cuedNames = (text: string): Span[] => [...cues, ...honored].flatMap((cue) => matches(text, cue));
