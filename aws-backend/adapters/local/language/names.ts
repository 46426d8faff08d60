import type { Tagged } from './tagText.ts';
import { matches, type Span } from './spans.ts';

const name = String.raw`\p{Lu}[\p{L}'’-]+`;
const title = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Hr|Fr|Monsieur|Madame|Mme|Señor|Señora|Sr|Sra|Don|Doña)`;
const titled = new RegExp(String.raw`\b${title}\.? (${name}(?: (?:(?:van|von|de|der|la|du) )*${name}){0,2})`, 'gu');
const introduced = new RegExp(
  String.raw`(?:[Mm]y name is|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e m['’]appelle|[Mm]e llamo|[Ss]igned by|[Pp]repared by|[Cc]ontact person:?|[Aa]ttn\.?:?|[Aa]ttention:|[Pp]atient:|[Tt]enant:|[Cc]ustomer name:|[Nn]ame:|[Dd]ear|[Hh]ello|[Hh]i|[Ll]iebe[rs]?|[Cc]her|[Cc]hère|[Ee]stimad[oa]) (${name}(?: ${name}){0,2})(?=[\s,.;:!?)\n]|$)`,
  'gu',
);
const closing = new RegExp(
  String.raw`(?:[Rr]egards|[Ss]incerely|[Tt]hanks|[Cc]heers|[Bb]est|[Gg]rüßen|[Gg]rüße|[Cc]ordialement|[Ss]aludos),?\s*\n\s*(${name}(?: ${name}){0,2})\s*(?:\n|$)`,
  'gu',
);

/** Words that begin with a capital in a letter and are nobody's name. */
const notNames = new Set(
  'All Team Sir Madam Customer Customers Everyone Everybody Colleague Colleagues Friends Support Sales Service Hiring Manager Guest User Valued Ladies Gentlemen Board Members Sirs Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Invoice Total Company Address Date The Our Your This That There We You I'.split(
    ' ',
  ),
);
const companyWord =
  /\b(?:Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|Company|Group|Bank|University|Stanley|Sachs|Trading|Holdings|Partners|Systems|Solutions|Industries|Logistics|Street|Road|Avenue|plc|PLC|SA|SE|KG|Co)\b/;

const isName = (found: string, after: string): boolean => {
  const words = found.split(/\s+/);
  return (
    words.every((word) => !notNames.has(word)) && !companyWord.test(found) && !/^\s(?:Inc|Ltd|LLC|GmbH|Corp|Group|Bank|plc)\b/.test(after)
  );
};

const checked = (text: string, spans: readonly Span[]): Span[] =>
  spans.filter(({ start, end }) => isName(text.slice(start, end), text.slice(end, end + 8)));

/** Names of people: what the tagger takes for one and is written like one, and what a title, greeting or signature says. */
export const findNames = (text: string, { people }: Pick<Tagged, 'people'>): Span[] =>
  checked(text, [...matches(text, titled), ...matches(text, introduced), ...matches(text, closing), ...people]);
