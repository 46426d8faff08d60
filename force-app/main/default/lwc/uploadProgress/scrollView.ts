import type { VisibleRows } from './visibleRows.ts';

/** Attributes of the element that contains the list. */
export interface ScrollView {
  className: string;
  style?: string;
  role?: 'group';
  label?: string;
  tabIndex?: '0';
  listStyle?: string;
}

/** A fully drawn list is as high as its rows; a windowed one scrolls, and a scrollable element must be focusable by keyboard. */
export const scrollView = (windowed: VisibleRows['windowed'], label: string): ScrollView => {
  if (windowed === undefined) return { className: 'view' };
  const { above, below, viewPx, isPhone } = windowed;
  return {
    className: isPhone ? 'view windowed phone' : 'view windowed',
    style: `height: ${String(viewPx)}px`,
    ...{ role: 'group', label, tabIndex: '0' },
    listStyle: `padding-top: ${String(above)}px; padding-bottom: ${String(below)}px`,
  };
};
