import { matches, shifted, type Span } from './spans.ts';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?' +
  '|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre' +
  '|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|januari|februari|maart|mei|augustus|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first';
const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';
const belowHundred = `(?:oh[ -](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${tens})`;
/** Years in words, as in transcripts: "nineteen seventy one", "two thousand and four". */
const saidYear = String.raw`(?:(?:nineteen|one thousand,? nine hundred(?: and)?)[ -]${belowHundred}|twenty[ -]${belowHundred}|two thousand(?:,? (?:and )?(?:one|two|three|four|five|six|seven|eight|nine|${belowHundred}))?|${tens}|\d{4})`;
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|${ordinals})`;
/** "dritter achter neunzehnhundertzweiundachtzig", "cinq janvier mille neuf cent soixante", "cinco de enero de mil novecientos setenta". */
const germanOrdinal =
  '(?:(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|elfte|zwölfte|\\p{L}{0,9}zehnte|\\p{L}{0,14}(?:zwanzig|dreißig)ste)[rns]?)';
const saidAbroad = String.raw`${germanOrdinal} (?:${germanOrdinal}|\p{L}{3,9}) (?:neunzehnhundert\p{L}{3,20}|zweitausend\p{L}{0,20}|\d{4})|(?:\p{L}{2,9}[ -]){1,3}(?:de )?(?:${months}) (?:de )?(?:(?:mille neuf cents?|deux mille|mil novecientos|dos mil)[\p{L} -]{0,30}?(?=[.,;\n]|$)|(?:del? )?\d{2}(?:\d{2})?(?!\d))`;
const date = [
  saidAbroad,
  // OCR may read a zero as an O, and a one as an l.
  String.raw`[\dOIl]{1,4}[/.-][\dOIl]{1,2}[/.-][\dOIl]{2,4}`,
  String.raw`\d{1,2}\. ?\d{1,2}\. ?\d{4}`,
  // "19.IX.2022".
  String.raw`\d{1,2}[./ -](?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[./ -]\d{4}`,
  String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}`,
  String.raw`\d{1,2}[-./ ](?:${months})[-./ ](?:\d{4}|\d{2})`,
  String.raw`\d{1,2}(?:st|nd|rd|th|er|\.)?(?: of| de)? (?:${months})\.?,?(?: de)? \d{4}`,
  String.raw`(?:the )?${day}(?: day)?(?: of)? (?:${months}),? ${saidYear}`,
  String.raw`(?:the )?(?:${ordinals}) (?:of (?:the )?|the )?(?:${ordinals}),? ${saidYear}`,
  String.raw`(?:${months})\.? (?:the )?${day},? ${saidYear}`,
].join('|');

/** Words that mark a date as a date of birth, in the languages whose date formats are supported. */
const cue = String.raw`(?:(?<=[(,;] ?)b\.|(?<=\(|\p{L},? )\*|born(?: on)?(?: the)?|date of birth|date (?:and|&) place of birth|birth ?date|birthday|d[./]?[o0][./]?b\.?|geboren(?: (?:bin|wurde|ist) (?:ich|er|sie))?(?: am)?|geb\.(?: am)?|geb(?=:)|geburtsdatum(?: und -ort)?|geburtstag|fecha (?:de )?nac\.?|f\.n\.|nac\.|(?:f\. ?(?:de )?)?nacimiento|cumpleaños|anniversaire|né(?:e|\(e\))?(?: le)?|date (?:et lieu )?de naissance|nacid[oa](?: el)?|nac(?:í|i(?:ó|mos)?)(?: el)?(?= )|fecha (?:y lugar )?de nacimiento|data di nascita|nat[oa](?: il)?(?= )|geboortedatum|geboren op|data de nascimento|nascid[oa](?: em| a)?(?= ))`;

const pattern = new RegExp(
  String.raw`(?<![\p{L}])${cue}(?: ?\([^()\n]{1,25}\))?(?: (?:in|en|à|a) \p{Lu}[\p{L}'’-]{1,30}(?: \p{L}{2,20}){0,3}?,?)?(?:[ ]?[._…·]{3,})?(?:,? \p{L}{2,10}\.? \p{Lu}[\p{L}-]{1,30}|,? please|,? bitte|,? s['’]il vous plaît|,? por favor)?[\s:?,(is-]{0,12}(?:[\p{L}\d ]{1,20}: |A\. )?(?:(?:it['’]s|it is|that['’]s|uh|um|yes|sure|so|okay|well|äh|ähm|also|ja|euh|alors|oui|eh|pues|sí|bueno)[,. ]{1,2}){0,3}(?:le |el |am |der |den |the |on )?(${date})`,
  'giu',
);

/** "Am 3. Mai 1970 geboren". */
const behind = new RegExp(String.raw`(?<![\d.])(${date})(?: in \p{Lu}[\p{L}-]{1,30})? geboren(?!\p{L})`, 'giu');

/** "Darius Kazlauskas (07.07.1985)": such an old date after a name is a date of birth. */
const behindName =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ \((\d{1,2}[./-]\d{1,2}[./-](?:19[2-9]\d|200\d)|(?:19[2-9]\d|200\d)-\d{2}-\d{2})\)/gu;

/** "LARKSPUR, OPHELIA J   05/19/1944", as printed at the top of forms. */
const behindCapitals =
  /^[ \t]*\p{Lu}[\p{Lu}'’ -]{1,30}, \p{Lu}[\p{Lu}'’-]+(?: \p{Lu}\.?)?[ \t]{2,}(\d{1,2}[./-]\d{1,2}[./-]19[2-9]\d)(?!\d)/gmu;

/** "Hodan Jama, spouse, 04/18/1984": a relationship or sex before an old date. */
const behindKin =
  /(?<![\p{L}\p{N}])(?:(?:spouse|head|self|son|daughter|wife|husband|child|male|female|Ehefrau|Ehemann|Sohn|Tochter|Kind|épouse|époux|fils|fille|esposa|esposo|hij[oa])[,;:]?|[MFWmfw]\b[,;]?)[ \t]{1,6}(\d{1,2}[./-]\d{1,2}[./-](?:19[2-9]\d|200\d|201[0-5]))(?!\d)/gu;

/** "amel@posteo.example | 07 55 50 12 13 | 14 juillet 1987": an old date beside contact details, as at the top of résumés. */
const besideContacts = new RegExp(
  String.raw`(?<=(?:^|[|·•—–][ \t]*))(\d{1,2}(?:[./-]\d{1,2}[./-]|(?:er|\.)? (?:de )?(?:${months}) (?:de )?)(?:19[3-9]\d|200\d))(?=[ \t]*(?:[|·•—–,]|$))`,
  'giu',
);
const contactLine = /^.{0,150}[@|·•—–].{0,150}$/gmu;
const datesBesideContacts = (text: string): Span[] =>
  matches(text, contactLine, (line) => /\S@\S/.test(line) && /[|·•—–]/.test(line)).flatMap(({ start, end }) =>
    matches(text.slice(start, end), besideContacts).map((span) => shifted(span, start)),
  );

/** Finds dates that the text marks as dates of birth; other dates aren't personal data. */
export const findDatesOfBirth = (text: string): Span[] => [
  ...matches(text, pattern),
  ...matches(text, behindName),
  ...matches(text, behindCapitals),
  ...matches(text, behindKin),
  ...datesBesideContacts(text),
  ...(text.includes('geboren') ? matches(text, behind) : []),
];
