import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are signs: support.microsoft.com, "Insert a check mark symbol". */
const ofSigns = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/;
/** Where such signs stand among the codes of Unicode, as in Office files: [MS-OI29500] 2.1.57. */
const ownCodes = 0xf000;

/** Signs that hardly any font has, as those that say the same. */
const usual: Readonly<Partial<Record<string, string>>> = {
  ...{ '🗸': '✓', '🗶': '✗', '🗴': '✗', '🗹': '☑', '🗷': '☒', '🗵': '☒', '⮽': '☒', '🞎': '☐', '🞏': '☐', '🞐': '☐' },
  ...{ '🡨': '←', '🡪': '→', '🡸': '←', '🡺': '→' },
};

const signOf = (letter: string, font: string): string => {
  const code = letter.charCodeAt(0);
  const sign = codePoint(font, code > ownCodes ? code - ownCodes : code)?.string ?? letter;
  return usual[sign] ?? sign;
};

/** Letters as the font they are written in shows them: a tick of a table is an "ü" in Wingdings, a cross an "O" in Wingdings 2. */
export const inFont = (text: string, font: string | undefined): string =>
  font !== undefined && ofSigns.test(font) ? text.replace(/[!-ÿ\uf021-\uf0ff]/g, (letter) => signOf(letter, font)) : text;

/** The same of signs alone, in a text that may also be written in another font. */
export const signsInFont = (text: string, font: string): string => text.replace(/[\uf021-\uf0ff]+/g, (signs) => inFont(signs, font));
