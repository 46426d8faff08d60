import type { TextItem } from './layerLines.ts';

/** Characters that text never has. Fonts without a Unicode mapping number their glyphs from 1, or shift spaces and digits to controls. */
const controls = /[\p{Cc}\p{Cn}\ufffd]/gu;
/** Private use characters have font-specific meanings; in symbol fonts, they are bullets and checkboxes. */
const privateLetters = /\p{Co}/gu;

const minControls = 0.1;
const minPrivate = 0.5;
/** Fewer characters are just a mark or two. */
const minSigns = 20;

const countOf = (text: string, signs: RegExp): number => (text.match(signs) ?? []).length;

/** Whether a page's text layer is unusable because its fonts don't map glyphs to Unicode. OCR can still read the page. */
export const isGarbled = (items: readonly TextItem[]): boolean => {
  const text = items.map(({ str }) => str.replaceAll(/\s/g, '')).join('');
  if (text.length < minSigns) return false;
  return countOf(text, controls) >= minControls * text.length || countOf(text, privateLetters) >= minPrivate * text.length;
};
