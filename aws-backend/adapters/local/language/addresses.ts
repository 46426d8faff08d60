import { matches, type Span } from './spans.ts';

const word = String.raw`\p{Lu}[\p{L}'’.-]{0,30}(?![\p{L}\d])`;
const streetEnd =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Court|Ct|Terrace|Drive|Dr|Boulevard|Blvd|Way|Place|Pl|Square|Sq|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Gardens|Gate|Grove|Mews|Row|Walk|Circle|Quay|Wharf';
const postcode = String.raw`(?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4,5})`;
/** What follows a street: a direction, a flat, a town, a state, a code, each perhaps on a line of its own. */
const tail = [
  String.raw`(?:,? (?:NW|NE|SW|SE|N|S|E|W)\b)?`,
  String.raw`(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|#)\.? ?[\w-]+)?`,
  String.raw`(?:,\s?${word}(?: ${word}){0,2})?`,
  String.raw`(?:,?\s${postcode}\b)?`,
].join('');

const english = String.raw`(?<![\p{L}\d.,/-])(?:(?:Flat|Apt|Apartment|Unit|Suite)\.? ?\w+,? )?\d{1,5}[A-Za-z]?(?:-\d{1,4})? (?:${word} ){1,4}?(?:${streetEnd})\b\.?${tail}`;
const named = String.raw`(?<![\p{L}\d.,/-])\d{1,4}(?: ?(?:bis|ter))?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Aa]llée|[Qq]uai) (?:[\p{L}'’-]{1,30} ?){1,5}(?:, ?\d{5} ${word}(?:[ -]${word})*)?`;
const german = String.raw`(?<![\p{L}])(?:${word} )?\p{Lu}[\p{L}-]{0,40}?(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer) \d{1,4} ?[a-z]?(?:, ?(?:D-)?\d{5} ${word}(?: ${word})*)?`;
const spanish = String.raw`(?<![\p{L}])(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo) (?:[\p{L}'’]{1,30} ?){1,5},? ?(?:n\.?º ?)?\d{1,4}(?:,? ?\d{5} ${word}(?: ${word})*)?`;
const poBox = String.raw`\bP\.?\s?O\.? Box \d+${tail}`;

const patterns = [english, named, german, spanish, poBox].map((source) => new RegExp(source, 'gu'));

/** Postal addresses with a street and a number, in English, German, French and Spanish writing. */
export const findAddresses = (text: string): Span[] => patterns.flatMap((pattern) => matches(text, pattern, (found) => found.length < 160));
