import { numberText } from '../odf/listLevels.ts';

/** Of a letter, no more are written in a row: Word itself ends there. */
const mostLetters = 30;

/** Word goes on with "aa", "bb" after "z". */
const letters = (number: number): string => {
  const times = Math.ceil(number / 26);
  return number < 1 || times > mostLetters ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(times);
};

const roman = (number: number): string => numberText(number, { format: 'i' });

const writing: Readonly<Partial<Record<string, (number: number) => string>>> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
};

/** A number as Word writes it, in digits where it is a word or of another script: ECMA-376, part 1, 17.18.59. */
export const writtenNumber = (number: number, format: string): string => (writing[format] ?? String)(number);
