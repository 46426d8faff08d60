import { matches, type Span } from '../spans.ts';

const monthNames =
  'January February March April May June July August September October November December Januar Jänner Februar März Mai Juni Juli Oktober Dezember janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';
const longMonth = `(?:${monthNames.replaceAll(' ', '|')})`;
const month = `(?:${longMonth}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez)\\b\\.?)`;
const weekdayNames =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo';
const weekday = `(?:${weekdayNames.replaceAll(' ', '|')})`;
const year = '(?:19|20)\\d{2}';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinal = `${day}(?:st|nd|rd|th|er|º|\\.)?`;
const lead = `(?:(?:${weekday}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)),? (?:the |den |dem |el |le )?)?`;
const from = '(?<![\\p{L}\\p{N}_/.-])';
const until = '(?![\\p{L}\\p{N}_/-]|[.:,]\\d)';
/** Words that precede a month or year alone. */
const since =
  '(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince|of|[Uu]ntil|till|[Bb]y|[Ff]rom|to|[Dd]uring|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hrough|[Ff]or|and|[Bb]efore|[Aa]fter|[Ii]m|[Ss]eit|[Bb]is|vom|[Ee]n|[Dd]epuis|[Dd]esde|[Hh]asta|fin|début|de|Jahr|año|year) )';

/** A date without a year after a preposition: "am 24.03.", "bis 3.4.", "antes del 16/03". */
const dayOnly = `(?<=(?<!\\p{L})(?:[Aa]m|[Bb]is|[Vv]om|[Aa]b|[Zz]um|[Ss]eit|den|dem|spätestens|(?:${weekday}),?) )${day}\\.(?:0?[1-9]|1[0-2])\\.(?![\\p{L}\\d])`;
const slashed = `(?<=(?<!\\p{L})(?:[Aa]ntes del|[Hh]asta el|[Pp]ara el|[Ee]l|[Ll]e|[Aa]vant le|du|au) )${day}/(?:0?[1-9]|1[0-2])(?![\\p{L}\\d/])`;
/** "Ende März", "mi-juin", "finales de abril". */
const partOf = '(?:Anfang|Mitte|Ende|[Dd]ébut|[Mm]i-|[Ff]in|(?:principios|mediados|finales) de)';

const forms = [
  `${from}${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])${until}`,
  `${from}${lead}${day}\\.${day}\\.${year}${until}`,
  `${from}(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])\\.\\d{2}${until}`,
  dayOnly,
  slashed,
  `${from}${day}(?:er|\\.)?[ ]?(?:[-–]|bis|au|al)[ ]?${ordinal} (?:de )?${month}(?:,? (?:de |del )?${year})?${until}`,
  `${from}${partOf}[ ]?${longMonth}(?: (?:de |del )?${year})?${until}`,
  `${from}(?:KW|Kalenderwoche|semaine|semana) ?\\d{1,2}(?:[ /]${year})?${until}`,
  `${from}${day}/${day}/(?:${year}|\\d{2})${until}`,
  `${from}${lead}${ordinal} (?:of |de )?${month}(?:,? (?:de |del )?${year})?${until}`,
  `${from}${lead}${month} ${day}(?:st|nd|rd|th)?(?:,? ${year})?${until}`,
  `${from}${month} (?:de |of )?${year}${until}`,
  `${from}(?:Q[1-4]|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter(?: of)?|T[1-4]|[1-4]T|[1-4]\\. (?:Quartal|Halbjahr)|(?:1er|[2-4]e) (?:trimestre|semestre)|(?:primer|segundo|tercer|cuarto) (?:trimestre|semestre)(?: de)?)[ /]${year}${until}`,
  `${from}(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Frühjahr|Sommer|Herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno) (?:de )?${year}${until}`,
  `${from}${weekday}${until}`,
  `${since}${longMonth}${until}`,
  `${since}${year}${until}(?! \\p{Ll}+s\\b)`,
].map((form) => new RegExp(form, 'gu'));

const isInside = (inner: Span, outer: Span): boolean => outer !== inner && outer.start <= inner.start && inner.end <= outer.end;

/** Whether it is a numbered question instead: "5. May we contact you?". */
const isQuestion = (text: string, found: string, { end }: Span): boolean =>
  /^\d{1,2}\. May$/.test(found) &&
  /^ (?:I|we|you|he|she|it|they|one|our|your|this|that|these|the|an?|any\p{L}*|some\p{L}*)(?!\p{L})[^.!\n]*\?/u.test(
    text.slice(end, end + 200),
  );

/** Finds days, months, quarters and years in four languages; of nested dates the longest. */
export const findDates = (text: string): Span[] => {
  const found = forms
    .flatMap((form) => matches(text, form, (said, at) => !isQuestion(text, said, at)))
    .toSorted((left, right) => left.start - right.start || right.end - left.end);
  return found.filter((span, index) => index === 0 || !isInside(span, found[index - 1] ?? span));
};
