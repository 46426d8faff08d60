import { codedAddress, dooredAddresses, estateAddress, foreignAddress, namedPlace, spanishEstate } from './addressesByPart.ts';
import { letteredPostcode, saidNumber, stateCode, unit, word } from './addressParts.ts';
import { restsOfAddresses } from './addressRest.ts';
import { inCases } from './letterCases.ts';
import { allMatches, matches, overlaps, type Span } from './spans.ts';
import { functionWords } from './wordLists/functionWords.ts';

/** Function words in street names. */
const link =
  "(?:do|da|dos|das|DE LA|DE LOS|DE LAS|DES|DEL|DE|DU|LA|LES|de la|de los|de las|de l['’]|du|des|de|del|la|las|los|le|les|der|den|dem|d['’]|l['’]|und|y|et)";
/** "rue du 8-Mai-1945", "calle 2 de Mayo". */
const dayName = String.raw`\d{1,2}(?:er|\.º)?[- ](?:[Dd]e[- ])?\p{L}{3,10}(?:[- ]\d{4})?`;
const streetName = String.raw`(?:${link} ?){0,3}(?:${dayName}|${word}(?: (?:${link} ?){0,3}${word}){0,4})`;
const streetEnd =
  'Street|St|Gdns|Cres|Terr?|Tce|Pde|Bvd|Mws|Hts|Avenue|Ave|Road|Rd|Lane|Ln|Court|Ct|Terrace|Drive|Dr|Boulevard|Blvd|Way|Place|Pl|Square|Sq|Close|Crescent|Parkway|Pkwy|Highway|Hwy|Gardens|Gate|Grove|Mews|Row|Walk|Circle|Quay|Wharf|Yard|Embankment|Parade|Wynd|Drove|Esplanade|Expressway|Turnpike|(?:Hill|Rise|View|Green|Vale|Park|Bank|Fold|Croft|Heights|Plaza|Trail|Broadway|Approach|Alley|Path|Loop|Ridge|Meadows?|Mead|Fields?|Orchard|Common|Mount|Chase|Dene|Brae|Garth|Hollow|Bypass|Crossing|Point|Run|Pike|Gait|Wood|Woods)(?=[,\n]| [–—-] |$)';
const postcode = String.raw`(?:${stateCode}|${letteredPostcode}|(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT) \d{4}|\d{4,6})`;
/** "Montréal (Québec)", "Col. Centro". */
const place = String.raw`(?:Col\. )?${word}(?: ${word}){0,3}(?: \d{1,2})?(?: \(${word}\))?`;
/** What follows a street, on the same line or the next ones: direction, unit, town, state, postcode. */
const tail = [
  String.raw`(?:,? (?:NW|NE|SW|SE|N|S|E|W)\b)?`,
  String.raw`(?:,? ${unit})?`,
  // Up to four place names if a postcode follows; otherwise only the town.
  String.raw`(?:(?:(?:,\s?|[ ]?\n[ \t]*)${place}){0,4}?,?\s{1,20}${postcode}\b|(?:,\s?| in )${word}(?: ${word}){0,2})?`,
].join('');

/** "4810 Highway 12", "220 County Road 9". */
const highway = String.raw`(?:(?:County|State|Farm|Ranch|Old|US|U\.S\.) )?(?:Highway|Hwy|Route|Rte|Road|Rd|FM)\.? \d{1,4}`;
const houses =
  'House|Cottage|Farm|Farmhouse|Rectory|Vicarage|Lodge|Hall|Court|Manor|Barn|Mill|Villa|Chapel|Grange|Bakehouse|Coach House|Stables|Mews';
const english = String.raw`(?<![\p{L}\d.,/-])(?:(?:Flat|Apt|Apartment|Unit|Suite|Room|Block|Floor)\.? ?\w+,?\s(?:${word}(?: ${word}){0,2},?\s)?[ \t]*|(?:(?:The )?(?:${word} ){0,2}(?:${houses})|The Old ${word}|Garden Flat|Basement Flat|First Floor Flat|Ground Floor Flat|\d{1,2}(?:st|nd|rd|th) Floor|(?:Ground|First|Second|Third|Fourth|Top) Floor),?\s[ \t]*)?(?:(?:\d{1,4}[A-Za-z]?/)?[NSEW]?\d{1,5}[A-Za-z]?(?:-\d{1,4})?|${saidNumber}) (?:(?:[NSEW]|NE|NW|SE|SW)\.? )?(?:${highway}(?![\p{L}\d])|(?:(?:${word}|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)) ){1,4}?(?:${streetEnd}|${streetEnd.toUpperCase()})\b)(?: (?:Lower|Upper|North|South|East|West|Extension|Ext)\b)?(?: [A-Z\d]{1,4}(?=,))?(?! (?:Street|Road|Avenue|Lane|Drive|Close|Court|Way|St|Rd|Ave|Ln|Dr|Ct|STREET|ROAD|AVENUE|LANE|DRIVE|CLOSE|COURT|WAY|ST|RD|AVE|LN|DR|CT)\b)\.?${tail}`;
/** The separator in letterheads and footers: "Feldweg 7 · 83022 Rosenheim". */
const apart = '[ ][·•|–—-][ ]';
/** "Frankfurt am Main". */
const germanTown = String.raw`${word}(?: (?:(?:(?:am|an der|im|bei|in der|ob der|vor der) |(?:b|a|i|v)\. ?(?:d\. ?)?))?${word}){0,4}(?: \(${word}\))?`;
/** "12-14", "5 a", "7/2/11". */
const germanHouse = String.raw`\d{1,4}(?: ?[a-z](?!\p{L})| ?[A-Z](?=[,\n]|$))?(?:/\d{1,3}){0,3}(?: ?[-–] ?\d{1,4}[a-z]?(?![\d:.]))?`;
/** The floor, postcode and town after a street. */
const germanTail = String.raw`(?:,? (?:VH|HH|SF|GH|Vorderhaus|Hinterhaus|Seitenflügel|Haus [A-Z\d]))?(?:,? (?:(?:\d{1,2}\.|I{1,3}\.?) ?(?:OG|Etage|Stock|Obergeschoss)|EG|DG|UG|Erdgeschoss|Dachgeschoss|Hinterhaus|HH|VH)(?: (?:links|rechts|Mitte|li\.|re\.))?)?(?:(?:,?\s|${apart})[ \t]{0,20}(?:(?:[DA]|CH)-)?\d{4,5} ${germanTown})?`;
/** "Aix-en-Provence", "Villeneuve d'Ascq", "Lyon Cedex 03". */
const town = String.raw`${word}(?:[ -](?:(?:sur|sous|en|et|la|le|les|lès|de|du|d['’]|l['’])[ -]?){0,2}${word})*(?:(?<=[Cc]edex|CEDEX) \d{1,2}(?!\d))?`;
const french = inCases(
  'rue avenue boulevard place chemin allée quai impasse cours route square passage sentier faubourg ruelle villa venelle traverse montée clos esplanade promenade rond-point cité voie côte bd bld blvd boul\\. av\\. av ave pl\\. imp\\. all\\. rte fg sq\\. résidence',
);
/** The floor or unit. */
const frenchFloor = String.raw`(?:, (?:\d{1,2}(?:er|e|ème) étage|(?:[Bb]ât(?:iment|\.)?|[Aa]ppt?\.?|[Ee]sc(?:alier|\.)?|porte|BP|CS) ?\w{1,6})){0,3}`;
/** "Lieu-dit La Grange Neuve, 24200 Sarlat-la-Canéda". */
const frenchPlace = String.raw`(?<![\p{L}\d])(?:[Ll]ieu-?dit|[Rr]ésidence|[Rr]és\.|[Hh]ameau|[Dd]omaine|[Cc]hâteau|[Mm]as|[Ff]erme|Z\.?[AI]\.?) ${streetName}(?:,\s[^\n,]{3,40}){0,3},?\s\d{5} ${town}`;
const named = String.raw`(?<![\p{L}\d.,/-]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.? )\d{1,4}(?: ?(?:bis|ter))?,? ${french} ${streetName}${frenchFloor}(?:(?:,?\s?|${apart})[ \t]*\d{5} ${town}|,\s?${town}(?: \(${word}\))?,? ${letteredPostcode}\b)?`;
/** "rue de la Loi 155, 1040 Bruxelles". */
const numberBehind = String.raw`(?<![\p{L}])(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]haussée|[Pp]lace|Via|Viale|Corso|Piazza|Rua|Largo|Travessa) ${streetName},? \d{1,4} ?[a-z]?(?![\p{L}\d])(?:,?\s?(?:[BLI]-)?\d{4,5}(?:-\d{3})? ${town})?`;
/** A named house: "The Old Rectory, Church Lane, Telford TF6 5BB". */
const namedHouse = String.raw`(?<![\p{L}\d])(?:(?:The )?(?:${word} ){0,2}(?:${houses})|${word} (?:${streetEnd}))(?:,\s|[ ]?\n[ \t]*)(?:(?:Co\. )?${word}(?: ${word}){0,3},?\s[ \t]*){1,4}${letteredPostcode}\b`;
/** "House 45, Sector 21, Chandigarh 160022". */
const indian = String.raw`(?<![\p{L}\d])(?:House|Plot|Flat|Door|Villa|Shop|H\.?)(?: No\.?)? ?[\dA-Z][\w/-]{0,6},\s(?:${word}(?: (?:${word}|\d{1,3}))*,\s){0,4}${word}(?: ${word})?(?: -|-|,)? \d{3} ?\d{3}\b`;
const german = String.raw`(?<![\p{L}])(?:\p{Lu}\p{Ll}{2,12}(?:e|er|en|es) )?\p{Lu}[\p{L}-]{0,40}?(?:straße|strasse|str ?\.|weg|platz|allee|gasse|ring|damm|ufer|hof|berg|steig|stieg|chaussee|markt|wall|graben|promenade|pfad|zeile|siedlung|kai|garten) ${germanHouse}(?![\p{L}\d])${germanTail}`;
const germanWords = String.raw`(?<![\p{L}])(?:(?:Am|An der|An den|Auf der|Auf dem|Im(?! Jahre? )|In der|Zum|Zur|Unter den|Hinter der|Vor dem|Alte|Alter|Neue|Neuer) ${word}(?: ${word})?|${word}(?:-${word})?[ -](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee)|(?:Gewerbe|Industrie)(?:park|gebiet)(?: ${word}){0,2}|[A-ZÄÖÜ-]{3,40}(?:STRA(?:SS|ß)E|STR\.|WEG|PLATZ|ALLEE|GASSE|RING|DAMM)) ${germanHouse}(?![\p{L}\d.:])${germanTail}`;
const spanish = String.raw`(?<![\p{L}])(?:(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]l?za\.?|[Pp]º|P\.º|[Cc]tra\.|[Tt]rav\.|[Gg]ta\.|[Rr]bla\.|[Bb]da\.|[Bb]arrio|[Pp]aseo|[Cc]amino|[Rr]onda|[Cc]arretera|[Tt]ravesía|[Gg]ran [Vv]ía|[Aa]v\.|[Cc]arrer|[Pp]asseig|[Pp]ass\.|[Rr]ambla|[Aa]vinguda|[Pp]laça|[Rr]úa|[Cc]uesta|[Gg]lorieta|[Uu]rbanización|[Uu]rb\.|[Pp]olígono|[Cc]arrera|[Cc]ra\.|[Jj]irón|[Jj]r\.) ?${streetName}|[Gg]ran [Vv]ía),? ?(?:n\.?º ?|núm\.? ?|[Kk]m\.? ?)?\d{1,4}(?:, ?\d{1,2}\.?[ºª°]?(?!\d)(?: ?(?:izda|izqda|izq|dcha|drcha|dch|derecha|izquierda|centro|planta)\b\.?| ?[A-Z]\b)?)?(?:,? (?:piso|dpto|depto|int|local|of|bajo|puerta|esc|escalera|pta|prta|pto|portal|planta|bloque|blq|nave)\.? ?[\wºª]{1,5}\.?(?: ?["“]?[A-Z]["”]?(?![\p{L}]))?|, ?\d{1,2}\.?[ºª°](?: ?(?:izda|izqda|izq|dcha|drcha|dch|derecha|izquierda|centro|planta)\b\.?| ?[A-Z]\b)?){0,3}(?:(?:,\s?${place}){0,2}(?:,?\s?|${apart})(?:\d{5}|[A-Z]\d{4}[A-Z]{3}) ${word}(?: (?:de |del )?${word})*)?`;
/** A post office box and its town. */
const boxAbroad = String.raw`(?<![\p{L}\d])(?:(?:Postfach|PF) \d{1,3}(?: ?\d{2,3}){0,2}(?:,?\s|${apart})[ \t]{0,20}(?:(?:[DA]|CH)-)?\d{4,5} ${germanTown}|(?:B\.?P\.?|CS) ?\d{1,6}(?:,?\s|${apart})[ \t]{0,20}\d{5} ${town}|(?:Apdo\.?|Apartado)(?: (?:de )?[Cc]orreos)?(?: n\.?º)? ?\d{1,6}(?:,?\s|${apart})[ \t]{0,20}\d{5} ${word}(?: (?:de |del )?${word})*)`;
const poBox = String.raw`\b(?:(?:PSC|CMR|UNIT|Unit) \d{1,5},? (?:BOX|Box) \d{1,5},? (?:[AFD]PO),? A[AEP] \d{5}\b|RD \d{1,2}, ${word} \d{4}\b|(?:P\.?\s?O\.?|(?:RR|HC|Rt\.?|Route) ?\d{1,3},?) Box \d+${tail})`;

/** A lower-case street, as in chats: one or two words, none of which is a function word or in `ofMany`. */
const small = new RegExp(
  String.raw`(?<![\p{L}\d.,/$€£-])(?:\d{1,5}[a-z]?|${saidNumber}) ((?:\p{Ll}[\p{Ll}'’-]{2,20} ){1,2})(?:[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Ll]ane|[Ll]n|[Dd]rive|[Dd]r|[Bb]oulevard|[Bb]lvd|[Cc]ourt|[Cc]t|[Cc]rescent|[Tt]errace|(?:[Cc]lose|[Gg]ardens|[Gg]rove|[Pp]lace|[Ww]ay|[Ss]quare|[Pp]ark|[Mm]ews|[Rr]ow)(?=[,.;]|$))\b\.?(?: (?:[nsew]|[ns][ew])\b)?(?:, \p{Ll}{3,20}(?=[ ,.]|$))?(?:,? (?:[a-z]{2} )?\d{5}\b)?`,
  'gmu',
);
const ofMany =
  /^(?:way|lane|mile|new|more|other|busy|wide|long|different|open|basketball|tennis|country|test|days?|weeks?|minutes?|hours?|months?|years?|miles?|km)$/;
const isStreetName = (name: string): boolean => name.split(' ').every((word) => !functionWords.has(word) && !ofMany.test(word));
const smallStreets = (text: string): Span[] =>
  allMatches(text, small)
    .filter(({ 1: name = '' }) => isStreetName(name.trim()))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

const patterns = [
  english,
  named,
  frenchPlace,
  numberBehind,
  namedHouse,
  indian,
  german,
  germanWords,
  spanish,
  poBox,
  boxAbroad,
  codedAddress,
  estateAddress,
  spanishEstate,
  foreignAddress,
  namedPlace,
].map((source) => new RegExp(source, 'gu'));

/** The value after "Home address:" in a form: in any format, with a number. */
const postal = inCases('home postal street mailing billing shipping delivery current previous permanent residential property');
const addressed = inCases('address anschrift adresse wohnort domicilio direcci[óo]n indirizzo endereço adres');
const labelled = new RegExp(
  String.raw`^[ \t]*(?:${postal}[ -])?${addressed}[ \u00a0]?[:.]+[ \t]*((?:\d{1,5} ?\p{L}?,? ?\p{L}|\p{Lu})[^\n\t@|;]{6,120}?)(?=[ \t]{2,}|\. |\.?[ \t]*$|[\t;|])`,
  'gmu',
);
/** A form field for the town and postcode: "City/State/ZIP: Decatur, GA 30032", "PLZ, Ort: 04107 Leipzig". */
const townField = new RegExp(
  String.raw`^[ \t]*(?:city,? ?[/,&] ?(?:state|province|county)(?:,? ?(?:[/,&]|and)? ?(?:zip|postal code|postcode)(?: code)?)?|(?:city|town)[ ]?(?:[/,&]|and) ?(?:zip|post ?code|postal code)(?: code)?|(?:zip|post ?code|postal code)[ ]?(?:[/,&]|and) ?(?:city|town)|(?:plz|postleitzahl)(?:[ ]?[/,|&] ?| und | )(?:wohn)?ort|(?:code postal|cp|c\.p\.)(?:[ ]?[/,&] ?| et | )(?:ville|commune)|(?:código postal|cp|c\.p\.)(?:[ ]?[/,&] ?| y )(?:ciudad|localidad|población|municipio))[ \u00a0]?:[ \t]*([^\n\t|;]{6,60}?)(?=[ \t]{2,}|[ \t]*$|[\t;|])`,
  'gimu',
);
const isPostal = (found: string): boolean => /\d/.test(found) && /\p{L}{3}.* /u.test(found) && !/:\/\/|\d\.\d/.test(found);

/** Finds postal addresses with a street and a number, in English, German, French and Spanish formats. */
export const findAddresses = (text: string): Span[] => {
  const found = [
    ...patterns.flatMap((pattern) => matches(text, pattern, (address) => address.length < 160)),
    ...matches(text, labelled, isPostal),
    ...matches(text, townField, (found) => /\d{4}|[A-Z]\d/.test(found)),
    ...dooredAddresses(text),
  ];
  const streets = smallStreets(text).filter((street) => !found.some((address) => overlaps(street, address)));
  return [...found, ...streets, ...restsOfAddresses(text, [...found, ...streets])];
};
