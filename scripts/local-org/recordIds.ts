import { SalesforceError } from './salesforceError.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checkDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

const upperCaseBits = (five: string): number =>
  [0, 1, 2, 3, 4].reduce((bits, index) => (/[A-Z]/.test(five.charAt(index)) ? bits | (1 << index) : bits), 0);

/** The 18-character form of a 15-character id: three check characters encode which characters are upper case. */
export const to18 = (id: string): string => {
  if (id.length !== 15) return id;
  const checksum = [0, 5, 10].map((from) => checkDigits[upperCaseBits(id.slice(from, from + 5))]).join('');
  return id + checksum;
};

/** The record id of this number: the 3-character key prefix, and the number as 12 characters in base 62. */
export const makeId = (keyPrefix: string, number: number): string => {
  let rest = number;
  let encoded = '';
  do {
    encoded = (digits[rest % 62] ?? '0') + encoded;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return to18(keyPrefix + encoded.padStart(12, '0'));
};

/** Whether a text is a record id with 15 characters, or with 18 and correct check characters. */
export const isId = (text: string): boolean => /^[a-zA-Z0-9]{18}$/.test(to18(text)) && to18(text.slice(0, 15)) === to18(text);

/** The 18-character form of an id. Throws MALFORMED_ID if it isn't one. */
export const readId = (id: string, field = 'Id'): string => {
  if (!isId(id)) throw new SalesforceError('MALFORMED_ID', `${field}: id value of incorrect type: ${id}`, [field]);
  return to18(id);
};
