import { numberText } from '../odf/listLevels.ts';

/** The most repetitions of a letter, as in Word. */
const maxLetters = 30;

/** Word continues with "aa", "bb" after "z". */
const letters = (number: number): string => {
  const times = Math.ceil(number / 26);
  return number < 1 || times > maxLetters ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(times);
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

/** Formats a number as Word does; in digits for formats with words or other scripts: ECMA-376, part 1, 17.18.59. */
export const writtenNumber = (number: number, format: string): string => (writing[format] ?? String)(number);
