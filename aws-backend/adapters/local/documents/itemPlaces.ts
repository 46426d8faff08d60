import type { TextItem } from './layerLines.ts';

/** Tolerance for zero, which some programs write as a very small number. */
const minSlope = 0.001;

/** Whether text runs horizontally from left to right. */
export const isLevel = ({ transform: [advance = 1, slope = 0] }: { transform: number[] }): boolean =>
  Math.abs(slope) < minSlope && advance > 0;
export const leftOf = ({ transform }: TextItem): number => (transform as number[])[4] ?? 0;
export const rightOf = (item: TextItem): number => leftOf(item) + item.width;
export const baseOf = ({ transform }: TextItem): number => (transform as number[])[5] ?? 0;

/** Whether text is only a checkbox, whose meaning is beside it. */
export const isBox = (text: string): boolean => text === '☐' || text === '☑';

/** Returns a space item between an item and the next. */
export const blankAfter = (item: TextItem): TextItem => ({ ...item, str: ' ', width: 0, hasEOL: false });
