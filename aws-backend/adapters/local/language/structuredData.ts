import { isValidIBAN } from 'ibantools';
import { isIP } from 'node:net';
import { matches, type Span } from './spans.ts';

/** The Luhn check: ISO/IEC 7812-1, annex B. */
export const passesLuhn = (digits: string): boolean => {
  const sum = digits
    .split('')
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
};

const before = (text: string, start: number, count: number): string => text.slice(Math.max(0, start - count), start);

const cardLengths: ReadonlySet<number> = new Set([13, 14, 15, 16, 19]);
const cardIssuer = /^(?:4|5[1-5]|2[2-7]|3[4-8]|30|6)/;

const isCard = (found: string): boolean => {
  const digits = found.replace(/\D/g, '');
  return cardLengths.has(digits.length) && cardIssuer.test(digits) && passesLuhn(digits);
};

const email =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}[\p{L}\p{N}-]{1,62}/gu;
/** "jane.fie[d@": OCR misread a letter as a bracket, which isn't closed. */
const misread = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{2,64}[[({]$/u;
const isClosed = /^[^\n]{0,80}[\])}]/;

export const findEmails = (text: string): Span[] =>
  matches(text, email).map(({ start, end }) => {
    const lead = misread.exec(before(text, start, 66))?.[0].length ?? 0;
    return { start: isClosed.test(text.slice(end, end + 81)) ? start : start - lead, end };
  });

export const findCards = (text: string): Span[] => matches(text, /(?<![\d.-])(?:\d[ -]?){12,18}\d(?![\d-])/g, isCard);

const ibanWords = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g;

/** Upper-case text may follow an IBAN: the longest part with valid check digits counts. */
export const findIbans = (text: string): Span[] =>
  matches(text, ibanWords).flatMap(({ start, end }) => {
    for (let to = end; to > start + 14; to -= 1) {
      if (isValidIBAN(text.slice(start, to).replaceAll(' ', ''))) return [{ start, end: to }];
    }
    return [];
  });

/** ssa.gov, "Social Security Number Randomization": no 000, 666 or 9xx, no 00, no 0000. */
export const findSocialSecurityNumbers = (text: string): Span[] => [
  ...matches(text, /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g),
  ...matches(text, /(?<![\d-])(?!000|666|9\d\d)\d{3} (?!00)\d{2} (?!0000)\d{4}(?![\d-]| \d)/g, (_, { start }) =>
    /(?<!\p{L})(?:social|ssn)(?!\p{L})/iu.test(before(text, start, 140)),
  ),
  ...matches(
    text,
    /(?:SSN|[Ss]ocial [Ss]ecurity(?: [Nn](?:umbers?|o\.?))?)\D{0,12}((?!000|666|9\d\d)\d{3}[ -]?(?!00)\d{2}[ -]?(?!0000)\d{4})(?!\d)/g,
  ),
];

/** "upgraded from 2.1.0.9 to ": a version, unless the text mentions an address. */
const isUpgraded = (lead: string): boolean =>
  /(?:upgrad|updat|downgrad|patch|aktualisier|mise?s? à jour|actualiz)\p{L}*[^.\n]{0,10}[ ](?:[^\n]{0,20}[ ])?(?:from|to|von|auf|de|vers|à|a) $/iu.test(
    lead,
  ) && !/(?<!\p{L})(?:ips?|address\p{L}{0,2}|adresse|dirección|host|dns|gateway|servers?)(?!\p{L})/iu.test(lead);

const isVersion = (text: string, { start, end }: Span): boolean =>
  (/^\d(?:\.\d){3}$/.test(text.slice(start, end)) &&
    !/(?:ip|address\p{L}{0,2}|adresse|dirección|host|dns)\P{L}{1,3}$/iu.test(before(text, start, 14))) ||
  /(?:versi[oó]n|release(?: notes)?|v|ver|firmware|build|section|patch|revisi[oó]n)\.?:? ?$/iu.test(before(text, start, 16)) ||
  isUpgraded(before(text, start, 60));

/** A heading number: "4.2.13.1. Installing". */
const isHeadingNumber = (text: string, { start, end }: Span): boolean =>
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^\.?[ \t\u00a0]+\p{L}/u.test(text.slice(end, end + 5)) &&
  text
    .slice(start, end)
    .split('.')
    .every((count) => Number(count) < 60);

/** Loopback addresses and masks, which identify nobody: RFC 1122, section 3.2.1.3. */
const ofNobody = /^(?:127|0|255)\./;

export const findIpAddresses = (text: string): Span[] => [
  ...matches(
    text,
    /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d|-\d)/g,
    (found, at) => isIP(found) === 4 && !ofNobody.test(found) && !isVersion(text, at) && !isHeadingNumber(text, at),
  ),
  ...matches(text, /(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:]|\.\d)/gi, (found) => isIP(found) === 6 && found.length > 4),
];
