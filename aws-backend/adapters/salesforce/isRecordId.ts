import { salesforceIdPattern } from '../../contracts/salesforceIdPattern.ts';

const suffixLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Which of five characters are capitals, as one letter. */
const suffixLetter = (five: string): string | undefined =>
  suffixLetters[[0, 1, 2, 3, 4].reduce((bits, index) => bits + (/[A-Z]/.test(five.charAt(index)) ? 2 ** index : 0), 0)];

/**
 * Whether a text is an 18-character ID whose last three characters tell the case of the others. Anybody may type something else into a
 * record, and Salesforce refuses a whole query for it ("invalid ID field").
 */
export const isRecordId = (text: string): boolean =>
  salesforceIdPattern.test(text) && [0, 5, 10].every((start, index) => suffixLetter(text.slice(start, start + 5)) === text[15 + index]);
