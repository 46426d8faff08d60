import { letteredPostcode, saidNumber, stateCode, unit, word } from './addressParts.ts';
import { matches, type Span } from './spans.ts';

const start = String.raw`(?<![\p{L}\d.,/-])`;
/** "Páirc na Mara", "Stratford upon Avon". */
const placeName = String.raw`${word}(?: (?:(?:na|an|yr|y|of|the|on|upon|under|in|by|le|la|de|du|do|da) ){0,2}${word}){0,4}`;
const code = String.raw`(?:${letteredPostcode}|${stateCode}|(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT) \d{4})`;
const next = String.raw`(?:,\s[ \t]*|[ ]?\n[ \t]*)`;

/** "14 Páirc na Mara, Salthill, Galway H91 X2K7": any street name between a house number and a town with a postcode. */
const coded = String.raw`${start}(?:\d{1,4}/)?\d{1,5}[A-Za-z]? ${placeName}(?:,? ${unit})?(?:${next}${placeName}){1,4},?\s${code}\b`;
/** Welsh and Irish streets, which start with the street type. */
const kindFirst = String.raw`${start}(?:\d{1,4}[A-Za-z]?|${saidNumber}) (?:Heol|Ffordd|Stryd|Lôn|Maes|Clos|Rhodfa|Bóthar|Sráid|Páirc|Cnoc) ${placeName}(?:,\s${placeName}){0,3}(?:,?\s${code}\b)?`;
export const codedAddress = `(?:${coded}|${kindFirst})`;

/** "Unit 7, Sandpiper Industrial Estate, Dock Road, Grimsby DN31 3QT". */
export const estateAddress = String.raw`${start}(?:(?:Units?|Bay|Suite|Office|Plot|Warehouse) [\w&-]{1,6},?\s[ \t]*)?(?:${word} ){1,4}(?:Estate|Park|Centre|Works|Yard)${next}(?:${placeName}${next}){0,3}${placeName},?\s${letteredPostcode}\b`;

/** "Polígono Industrial El Pino, nave 14, 41016 Sevilla". */
export const spanishEstate = String.raw`(?<![\p{L}\d])(?:Pol(?:ígono|\.)|P\.) ?(?:Ind(?:ustrial|\.) )?(?:(?:de |del |la |las |los ){0,2}${word} ?){1,4}(?:,? (?:(?:[Cc]alle|[Cc]/|[Aa]vda?\.) ?[^\n,]{2,30}|(?:[Nn]aves?|[Pp]arcelas?|[Mm]anzana|[Ll]ocal|n\.?º) ?[\w-]{1,6})){1,3}(?:(?:,?\s[ \t]*|[ ][·•|–—-][ ])\d{5} ${placeName})?`;

const month = 'January|February|March|April|May|June|July|August|September|October|November|December|Article|Section|Room|Page|Chapter';
/** "Na Příkopě 14, 110 00 Praha 1": the number after the street and the postcode before the town, as in most of Europe. */
export const foreignAddress = String.raw`(?<![\p{L}\d.,/-])(?:ul\. ?|al\. ?)?(?!(?:${month}) )${placeName} \d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?)?(?: (?:m\.|lok\.) ?\d{1,4})?,\s(?:\d{4} [A-Z]{2}|\d{3} \d{2}|\d{2}-\d{3}|[A-Z]{1,2}-\d{4,5}|\d{5}|(?!19|20)\d{4}) ${word}(?:[ -]${word}){0,2}(?: \d{1,2}\b)?`;
/** "The Old Forge, Little Tew, Chipping Norton OX7 4JH", "Glenview, Ballydehob, Co. Cork". */
export const namedPlace = String.raw`(?<![\p{L}\d.,/-])(?:The ${placeName}(?:${next}${placeName}){1,4},?\s${letteredPostcode}\b|${placeName}(?:,\s${placeName}){1,3},\sCo\.? ${word}|(?<=(?:[Aa]t|[Oo]f|[Ii]n|@|[Aa]ddress:?) )(?!(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Rev)\b)${placeName}(?:,\s${placeName}){1,4},?\s${letteredPostcode}\b)`;

const part = String.raw`(?:\d{1,3}(?:st|nd|rd|th) )?${word}(?: (?:${word}|\d{1,3}[a-z]?\b)){0,4}`;
/** "Villa 24, Street 11b, Al Barsha 2, Dubai": a door number, then parts of a town. */
const doored = new RegExp(
  String.raw`(?<![\p{L}\d])(?:Villa|Flat|Apt|Apartment|Office|House|Plot|Block|Building|Bldg|Door|Shop|Stand|Tower|H\.? ?No\.)(?: No\.?)? ?#?[\dA-Z][\w/-]{0,12}(?:,\s${part}){2,6}(?:(?: ?-|,)? \d{3} ?\d{2,3}\b)?`,
  'gu',
);
/** Words that only occur in addresses. */
const isInTown =
  /(?:Street|St|Road|Rd|Cross|Main|Nagar|Colony|Sector|Phase|Layout|Marg|Apartments?|Towers?|Residency|Society|Enclave|Way|Avenue|Close|Crescent|Lane|Estate|Area|Dubai|Dhabi|Sharjah|Doha|Riyadh|Jeddah|Manama|Muscat|Kuwait City|Lagos|Abuja|Accra|Nairobi|Karachi|Lahore|Dhaka|Manila)(?![\p{L}])|\d{5,6}$/u;

/** "12/4, 2nd Main Road, Adyar, Chennai - 600020". */
const pinned = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:No\.? ?)?(?:[A-Z]{1,2}[-/ ]?)?\d{1,4}[A-Z]?(?:[/-]\d{1,4}[A-Z]?)?,\s(?:${part},\s){1,5}${part}(?: ?[-–]|,)? \d{3} ?\d{3}\b`,
  'gu',
);

export const dooredAddresses = (text: string): Span[] => [
  ...matches(text, doored, (found) => found.length < 160 && isInTown.test(found)),
  ...matches(text, pinned, (found) => found.length < 160),
];
