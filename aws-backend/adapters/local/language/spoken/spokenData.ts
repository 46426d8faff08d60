import type { PersonalDataCategory } from '../../../../contracts/interpretation.ts';
import type { Span } from '../spans.ts';
import { passesLuhn } from '../structuredData.ts';
import { spokenNumbers, type SpokenNumber } from './spokenNumbers.ts';

const card = /(?<!\p{L})(?:cards?|credit|debit|visa|mastercard|amex|karten?|kreditkarten?\p{L}*|carte|tarjeta)(?!\p{L})/iu;
const social = /(?<!\p{L})(?:social|ssn)(?!\p{L})/iu;
const iban = /(?<!\p{L})iban(?!\p{L})/iu;
const phone =
  /(?<!\p{L})(?:tel[eé]|tél|mobile|cell|handy|portable|móvil|celular|fax|whatsapp|call|text|ring|reach|phone|my number|(?:his|her|their|your|best|other) number|line is|number is|number['’]s|nummer (?:ist|lautet)|(?:meine|ihre|seine|die) nummer|anrufen|erreich|rückruf|rufnummer|numéro (?:est|de tél)|(?:mon|votre|son) numéro|appel|joindre|rappel|mi número|número es|su número|ll[aá]m)/iu;
/** Words directly before a number that make it a phone number. */
const direct = /(?:my|his|her|their|our)(?: \p{L}{3,8})? number(?:['’]s| is)[ ,]{1,2}$/iu;
/** Words that make it a phone number even if `other` matches too. */
const surely =
  /(?:phone|mobile|cell|handy|call|ring|reach|tel[eé]fono|móvil|llam|téléphone|portable|joindre|rappel|rückruf|rufnummer|erreich|anrufen)/i;
/** Other numbers that are dictated digit by digit. */
const other =
  /(?<!\p{L})(?:order|invoice|ticket|case|account|customer|reference|tracking|serial|policy|contract|booking|confirmation|part|item|code|pin|bestell|kunden|rechnungs|auftrags|vorgangs|vertrags|serien|commande|facture|dossier|client|contrat|référence|pedido|factura|cliente|contrato|referencia)/iu;

const before = (text: string, { start }: Span, count: number): string => text.slice(Math.max(0, start - count), start);

/** Whether somebody is counting: one two three four. */
const isCounted = (digits: string): boolean => '01234567891011121314151617181920'.includes(digits);

/** Numbers written in digits may be from a table, so they need a label and a valid check digit; spoken words need only one of these. */
const isCard = (text: string, said: SpokenNumber): boolean => {
  const { digits, words } = said;
  if (digits.length < 12 || digits.length > 19) return false;
  const isNamed = card.test(before(text, said, 60));
  const isRight = digits.length > 12 && passesLuhn(digits);
  return words > 0 ? isRight || isNamed : isRight && isNamed;
};

const isSocial = (text: string, said: SpokenNumber): boolean => said.digits.length === 9 && social.test(before(text, said, 50));

const isPhone = (text: string, said: SpokenNumber): boolean => {
  const { digits, words, groups } = said;
  if (digits.length < 7 || digits.length > 15 || isCounted(digits)) return false;
  const lead = before(text, said, 60);
  if (words === 0 && groups > 0 && !direct.test(lead)) return false;
  if (other.test(lead) && !surely.test(lead)) return false;
  return phone.test(lead) || (words === digits.length && digits.length > 8 && digits.startsWith('0'));
};

const kinds: readonly (readonly [PersonalDataCategory, (text: string, said: SpokenNumber) => boolean])[] = [
  ['CREDIT_CARD', isCard],
  ['SSN', isSocial],
  ['PHONE', isPhone],
];

/** Finds IBANs spelled character by character after the word IBAN, which the finder for written ones can't match. */
const spelledIban = (text: string, languageCode: string): Span[] => {
  if (!iban.test(text)) return [];
  return spokenNumbers(text, languageCode)
    .filter((said) => said.digits.length > 9 && iban.test(before(text, said, 40)))
    .map(({ start, end }) => {
      const letters = /(?:(?<!\p{L})\p{L}[ .,-]{1,2}){2,}$/u.exec(before(text, { start, end }, 12))?.[0] ?? '';
      return { start: start - letters.length, end };
    });
};

/** Finds personal numbers of a category that were spoken rather than written. */
export const findSpoken = (text: string, languageCode: string, category: PersonalDataCategory): Span[] => {
  if (category === 'IBAN') return spelledIban(text, languageCode);
  const isOf = (said: SpokenNumber): boolean => kinds.find(([, isKind]) => isKind(text, said))?.[0] === category;
  const numbers = spokenNumbers(text, languageCode);
  const known = new Set(numbers.filter(isOf).map(({ digits }) => digits));
  // When a number is repeated, its label isn't.
  return numbers.filter((said) => known.has(said.digits)).map(({ start, end }) => ({ start, end }));
};
