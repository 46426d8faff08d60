import { baseOf, isLevel, leftOf, rightOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';
import { raised } from './raised.ts';

/** In font heights of adjacent text: the largest height of a superscript, its distance above the baseline, and its largest gap. */
const maxHeight = 0.85;
const [minAbove, maxAbove] = [0.15, 0.8];
const maxGap = 0.3;

const isRaisedBeside = (item: TextItem, beside: TextItem | undefined): boolean => {
  if (!beside || beside.height <= 0 || !isLevel(beside) || item.height > maxHeight * beside.height) return false;
  const above = (baseOf(item) - baseOf(beside)) / beside.height;
  const gap = Math.max(leftOf(item) - rightOf(beside), leftOf(beside) - rightOf(item)) / beside.height;
  return above > minAbove && above < maxAbove && gap < maxGap;
};

/** Converts footnote marks and powers on a page to superscript digits, so that a price of 1,200 with a footnote isn't 12,001. */
export const withRaised = (items: readonly TextItem[]): TextItem[] => {
  const said = items.filter(({ str }) => str.trim() !== '');
  const besides = new Map(said.map((item, index) => [item, [said[index - 1], said[index + 1]] as const]));
  return items.map((item) => {
    const isRaised = isLevel(item) && item.height > 0 && besides.get(item)?.some((beside) => isRaisedBeside(item, beside));
    return isRaised ? { ...item, str: raised(item.str) } : item;
  });
};
