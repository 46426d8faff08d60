import type { TextItem } from './layerLines.ts';

/** Programs write 0 as a very small number. */
const leastSlope = 0.001;

/** Whether writing runs from left to right. */
export const isLevel = ({ transform: [advance = 1, slope = 0] }: { transform: number[] }): boolean =>
  Math.abs(slope) < leastSlope && advance > 0;
export const leftOf = ({ transform }: TextItem): number => (transform as number[])[4] ?? 0;
export const rightOf = (item: TextItem): number => leftOf(item) + item.width;
export const baseOf = ({ transform }: TextItem): number => (transform as number[])[5] ?? 0;

/** A box says nothing by itself: what it stands for stands beside it. */
export const isBox = (text: string): boolean => text === '☐' || text === '☑';

/** The blank that parts an item from the one behind it. */
export const blankAfter = (item: TextItem): TextItem => ({ ...item, str: ' ', width: 0, hasEOL: false });
