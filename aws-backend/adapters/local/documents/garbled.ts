import type { TextItem } from './layerLines.ts';

/** No writing has them: fonts that do not tell what their letters mean number these from 1 on, or as other letters with these for blanks and digits. */
const controls = /[\p{Cc}\p{Cn}\ufffd]/gu;
/** Each font means something else by them; of a symbol font, they are bullets and boxes to tick. */
const privateLetters = /\p{Co}/gu;

const leastControls = 0.1;
const leastPrivate = 0.5;
/** Fewer signs are a mark or two. */
const fewestSigns = 20;

const countOf = (text: string, signs: RegExp): number => (text.match(signs) ?? []).length;

/** Whether what a page says by itself is no writing: its fonts draw letters without telling which. Who looks at the page reads it all the same. */
export const isGarbled = (items: readonly TextItem[]): boolean => {
  const text = items.map(({ str }) => str.replaceAll(/\s/g, '')).join('');
  if (text.length < fewestSigns) return false;
  return countOf(text, controls) >= leastControls * text.length || countOf(text, privateLetters) >= leastPrivate * text.length;
};
