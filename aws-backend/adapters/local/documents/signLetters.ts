import { codePoint } from 'dingbat-to-unicode';

/** Symbol fonts: support.microsoft.com, "Insert a check mark symbol". */
const ofSigns = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/;
/** The offset of their characters in Unicode's private use area in Office files: [MS-OI29500] 2.1.57. */
const ownCodes = 0xf000;

/** Common equivalents of characters that hardly any font has. */
const usual: Readonly<Partial<Record<string, string>>> = {
  ...{ '🗸': '✓', '🗶': '✗', '🗴': '✗', '🗹': '☑', '🗷': '☒', '🗵': '☒', '⮽': '☒', '🞎': '☐', '🞏': '☐', '🞐': '☐' },
  ...{ '🡨': '←', '🡪': '→', '🡸': '←', '🡺': '→' },
};

const signOf = (letter: string, font: string): string => {
  const code = letter.charCodeAt(0);
  const sign = codePoint(font, code > ownCodes ? code - ownCodes : code)?.string ?? letter;
  return usual[sign] ?? sign;
};

/** Converts the characters of symbol fonts to Unicode: in Wingdings, "ü" is a check mark; in Wingdings 2, "O" is a cross. */
export const inFont = (text: string, font: string | undefined): string =>
  font !== undefined && ofSigns.test(font) ? text.replace(/[!-ÿ\uf021-\uf0ff]/g, (letter) => signOf(letter, font)) : text;

/** Converts only characters in the private use area, for text that may partly be in another font. */
export const signsInFont = (text: string, font: string): string => text.replace(/[\uf021-\uf0ff]+/g, (signs) => inFont(signs, font));
