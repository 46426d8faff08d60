import { baseOf, blankAfter, isBox, leftOf, rightOf } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';

/** A rule of underscores or dots to write on. The lookbehind matches only at the first space, because long runs would take too long. */
const ruled = /(?<!\s)\s*[_.…]{3,}/g;

/** Replaces the rule on which a value was written, if the page draws it with characters. Undefined if there is none. */
export const onRule = (items: readonly TextItem[], own: TextItem, isBeside: (item: TextItem) => boolean): TextItem[] | undefined => {
  for (const [index, item] of items.entries()) {
    if (!isBeside(item) || isBox(own.str)) continue;
    const letterWidth = item.width / item.str.length;
    const rule = [...item.str.matchAll(ruled)].find((found) => {
      const from = leftOf(item) + found.index * letterWidth;
      return from - own.height <= leftOf(own) && leftOf(own) < from + found[0].length * letterWidth;
    });
    if (!rule) continue;
    const [label, rest] = [item.str.slice(0, rule.index), item.str.slice(rule.index + rule[0].length)];
    const before = { ...item, str: label, width: Math.max(0, leftOf(own) - leftOf(item)), hasEOL: false };
    const after = { ...item, str: rest, width: 0, transform: [...(own.transform as number[]).slice(0, 4), rightOf(own), baseOf(own)] };
    return [
      ...items.slice(0, index),
      ...(label === '' ? [] : [before, blankAfter(before)]),
      { ...own, hasEOL: false },
      after,
      ...items.slice(index + 1),
    ];
  }
  return undefined;
};
