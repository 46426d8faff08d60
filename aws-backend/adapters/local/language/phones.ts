import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js/max';
import { matches, shifted, type Span } from './spans.ts';

/** Not within other words: Bestellung, cancelled, context. */
const cue =
  /(?:(?<!\p{L})(?:tel|tél|call|mobile|cell|fax|text|reach|ruf)|phone|whatsapp|telefon|handy|teléfono|móvil|(?:an|rück|not)ruf)/iu;
const otherNumber =
  /(?:(?:(?<!\p{L})(?:no|id|po|nr|awb|nhs|mrn|imei|vin|npi))|waybill|svnr|sv-nr|ahv|dni|nie|nif|nss|cuit|siret|siren|rcs(?: [\p{L}-]{1,30}){1,3}|passport|policy|claim|licen[cs]e|member(?:ship)?|routing|sort code|part|order|r[ée]f|r[ée]f[ée]rence|invoice|tracking|ticket|case|sku|serial|account|item|model|numbers?|(?:kunden|rechnungs|auftrags|artikel|bestell|vertrags)-?nr|reading|meter|lot|batch|previous|isbn|article|checksum|prüfsumme|artikel|nummer|(?<!\p{L})(?!tele|handy|fax|ruf|rück|mobil|funk|festnetz|service|hotline)\p{L}{3,24}(?:nr|nummer)|bestellung|auftrag|rechnung|lieferschein|vorgang|vertrag|angebot|kundennr|kundennummer(?: ist| lautet)?|commande|facture|dossier|colis|devis|pedido|factura|expediente|referencia|contrato|albarán)[\s.:#]{0,3}(?:[\d-]{6,16} (?:and|or|und|et|y) )?$/iu;

/** Countries whose national numbers are recognized without a prefix, by language. */
const countries: Record<string, CountryCode[]> = { de: ['DE'], fr: ['FR'], es: ['ES'] };
const usual: CountryCode[] = ['US', 'GB'];

/** "Nummer 0151 …", but not compounds such as "Bestellnummer". */
const justNumber = /(?<!\p{L})nummer:? $/iu;
const germanMobile = /^0 ?1[567]\d/;

/** Mobile numbers of the UK, France and Germany, which are recognized even without separators. */
const bareMobile = /^(?:07[1-9]\d{8}|0[67]\d{8}|01[567]\d{8,9})$/;

const before = (text: string, start: number, count: number): string => text.slice(Math.max(0, start - count), start);

/** Whether a match is a phone number, and not a part of a longer number, a reference, date, version or plain number. */
const isPhone = (text: string, { start, end }: Span, isValid: boolean): boolean => {
  const found = text.slice(start, end);
  if (/[\w-]$|\d $/.test(before(text, start, 2)) || /^-?\w/.test(text.slice(end, end + 2))) return false;
  if (
    /^\d{1,4}[./]\d{1,2}[./]\d{2,4}$|\.\.|\.\d{1,3}\/|^\d+\.\d\.\d|^\d{1,3}(?:\.\d{1,3}){3}\D*$|^(?:19|20)\d{2}[.-][01]\d[.-][0-3]\d[ .-]/.test(
      found.trim(),
    )
  )
    return false;
  const hasCue = cue.test(before(text, start, 24)) || (germanMobile.test(found) && justNumber.test(before(text, start, 12)));
  if (otherNumber.test(before(text, start, 36)) && !hasCue) return false;
  return hasCue || (isValid && (/[\s()+.-]/.test(found) || bareMobile.test(found)));
};

/** Lines with at least seven digits: no number spans two lines. Cell separators also separate numbers. */
const lines = /^.*\d(?:[^\p{L}\d\n\t,;:|]{0,6}\d){6}.*$/gmu;
const hasNumber = /\d(?:[^\p{L}\d\n\t,;:|]{0,6}\d){6}/u;

/** Amounts and dates, which are frequent in tables. */
const noNumbers =
  /(?<![\d.+()/-])(?:(?:\d{1,2}\.(?:\d{1,2}\.)? ?[-–] ?)?\d{1,2}([./])\d{1,2}\1(?:19|20)\d{2}(?!\d|[./-]\d)|(?:\d+\.\d{1,2}|\d{4}-\d{1,2}-\d{1,2})(?![\d./-]))/g;
/** Digits without separators, which are a phone number only after a label. */
const bareDigits = /(?<![\d+()][ ./()-]{0,2})\d{4,}(?![ ./()-]{0,2}[\d(])/g;

/** What follows 30 numbers with single spaces between them: `isPhone` rejects any match that starts there. */
const restOfRow = /(?<=(?:\d{1,9} ){30})(?:\d{1,9} )+/g;

const asLetters = (digits: string): string => 'x'.repeat(digits.length);

/** Replaces digits that can't be a phone number with letters, because libphonenumber takes a thousand times as long. */
const possible = (line: string): string => {
  const rest = line.replace(restOfRow, asLetters).replace(noNumbers, asLetters).replace(/[;|]/g, '§');
  return cue.test(line) ? rest : rest.replace(bareDigits, asLetters);
};

/** Replaces found numbers with letters, except those next to more digits: another country may match a longer number. */
const without = (line: string, found: readonly Span[]): string =>
  found.reduce((rest, { start, end }) => {
    const isWhole = !/\d[^\p{L}]{0,3}$/u.test(rest.slice(0, start)) && !/^[^\p{L}]{0,3}\d/u.test(rest.slice(end));
    return isWhole ? rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end) : rest;
  }, line);

const ofCountry = (line: string, looked: string, defaultCountry: CountryCode): Span[] =>
  findPhoneNumbersInText(looked, { defaultCountry, extended: true }).flatMap(({ startsAt, endsAt, number }) => {
    const isOpen = line[startsAt] === '(' && !line.slice(startsAt, endsAt).includes(')');
    const span = { start: startsAt + (isOpen ? 1 : 0), end: endsAt };
    return number.isPossible() && isPhone(line, span, number.isValid()) ? [span] : [];
  });

/** Finds numbers with libphonenumber, each country only in what the previous ones left: it takes most of the time and memory. */
const inLine = (line: string, spoken: readonly CountryCode[]): Span[] => {
  let found: Span[] = [];
  let rest = possible(line);
  for (const country of spoken) {
    if (!hasNumber.test(rest)) break;
    const spans = ofCountry(line, rest, country);
    found = found.concat(spans);
    rest = without(rest, spans);
  }
  return found;
};

const written =
  /(?<![\w.-])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])|(?<![\w-])00\d{2}(?: ?\d{2,6}){3,5}(?![\w-])|(?<![\w.,/-]|\d )0[1-9](?:[ .]\d{2}){4}(?![\w/-]|[ .]\d)|(?<![\w.,/-]|\d )(?:07[1-9]\d{8}|0[67]\d{8}|01[567]\d{8,9})(?![\w/-]|[ .]\d)|(?<![\w.,/-]|\d )(?:\(0\) ?|0)(?:7\d{3} (?:\d{6}|\d{3} \d{3})|1\d{3} (?:\d{6}|\d{3} \d{3,4})|1\d{2} \d{3} \d{4}|2\d \d{4} \d{4})(?![\w/-]|[ .]\d)/g;

/** A country code and enough digits: at most 15 according to ITU-T E.164. */
const international = /(?<![\w.+-])\+\d{1,3}[ .-]?(?:\(0?\d{0,4}\)[ .-]?)?\d(?:[ ./-]?\d){5,12}(?![\w-])/g;
/** After a label, any number of suitable length, whether or not it is valid in its country. */
const labelled =
  /(?:\b(?:te[l1]|ph|mob|cb|gsm|contact(?: (?:no|number|tel))?|call ?back|whats ?app|pager|tfno|tlf|telf|telephone|phone|mobile|cell|fax|call|text|ring|whatsapp|reach (?:me|her|him|us) (?:on|at)|(?:call|ring|text|phone|contact) (?:me|us|her|him|them)(?: back)?(?: on| at)?|number from|(?:my|his|her|their|our|your)(?: new| old| other| direct| mobile| cell| phone| office| work| home){0,2} (?:no|num|number|line|mobile|cell)(?:['’]s)?|(?:meine?|ihre?|seine?|unsere?)(?: neue| direkte)? (?:nummer|nr\.?)|(?:unter|auf|die) der nummer)|telefon|handy|rufnummer|handynummer|téléphone|tél|portable|teléfono|móvil|llam[ae](?:me|r)?(?: al)?|joindre au|erreichbar|ligne directe|direct(?: line)?|durchwahl|línea directa|(?:appel\p{L}{1,3}|rappel\p{L}{1,3}|llam\p{L}{1,3}|ruf|call|ring|text)(?: \p{L}{1,12}){1,2} (?:au|al|on|at|unter|auf)|unter)\.?(?: (?:number|no\.?|nummer|lautet|ist|is|me|her|him|on|at|me at|me on|es|est le|al|au))?[ :]{1,3}([(+]?[\dO][\dOl ()./-]{6,18}[\dO])(?![\w-])/giu;

/** Finds phone numbers: those that libphonenumber recognizes, and those in a usual format. */
export const findPhones = (text: string, languageCode: string): Span[] => {
  if (!/\d[\d\s().-]{5,}\d/.test(text)) return [];
  const spoken = [...usual, ...(countries[languageCode] ?? [])];
  const known = matches(text, lines).flatMap(({ start, end }) =>
    inLine(text.slice(start, end), spoken).map((span) => shifted(span, start)),
  );
  const digits = (found: string): number => found.replace(/[^\dOl]/gi, '').length;
  return [
    ...known,
    ...matches(text, written, (_, span) => isPhone(text, span, true)),
    ...matches(text, international),
    ...matches(text, labelled, (found) => digits(found) >= 8 && digits(found) <= 15 && !/^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.test(found)),
  ];
};
