import { salesforceIdPattern } from '../../contracts/salesforceIdPattern.ts';

const suffixLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Encodes which of five characters are upper case as one character. */
const suffixLetter = (five: string): string | undefined =>
  suffixLetters[[0, 1, 2, 3, 4].reduce((bits, index) => bits + (/[A-Z]/.test(five.charAt(index)) ? 2 ** index : 0), 0)];

/**
 * Whether a text is an 18-character id whose three-character checksum matches. Users can type anything into the field, and
 * Salesforce rejects a whole query because of one invalid id ("invalid ID field").
 */
export const isRecordId = (text: string): boolean =>
  salesforceIdPattern.test(text) && [0, 5, 10].every((start, index) => suffixLetter(text.slice(start, start + 5)) === text[15 + index]);
