import type { OdfTag } from './followXml.ts';

/** The numbering of a list level. */
export interface ListLevel {
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels its number displays: "3.2" displays two. */
  names: number;
  from: number;
}

const wholeOf = (said: string | undefined): number => (/^\d{1,9}$/.test(said ?? '') ? Number(said) : 1);

export const levelOf = ({ attributes }: OdfTag): ListLevel => ({
  format: attributes['style:num-format'] ?? '',
  prefix: attributes['style:num-prefix'] ?? '',
  suffix: attributes['style:num-suffix'] ?? '',
  names: wholeOf(attributes['text:display-levels']),
  from: wholeOf(attributes['text:start-value']),
});

const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));

const signs = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });
const roman = (number: number): string => {
  const [sign, value] = signs.find((each) => each[1] <= number) ?? ['', 0];
  return value === 0 ? '' : sign + roman(number - value);
};
/** Larger numbers are written in digits. */
const maxRoman = 3999;

const writing: Readonly<Partial<Record<string, (number: number) => string>>> = {
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
};

/** Formats a number as its level does: OpenDocument 1.3, part 3, 20.322. */
export const numberText = (number: number, { format }: Pick<ListLevel, 'format'>): string =>
  format === '' ? '' : number > 0 && number <= maxRoman ? (writing[format] ?? String)(number) : String(number);

/** A number without punctuation, which before a space would read as a count: "3 Ann Lee". */
const isLone = /(?<![.\p{L}\d])\d+$|^\p{L}$/u;

/** Returns a number with the separator before the text. */
export const beforeWords = (number: string): string => number + (isLone.test(number) ? '\t' : ' ');
