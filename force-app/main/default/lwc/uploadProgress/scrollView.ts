import type { VisibleRows } from './visibleRows.ts';

/** What holds the list: attributes of elements. */
export interface ScrollView {
  className: string;
  style?: string;
  role?: 'group';
  label?: string;
  tabIndex?: '0';
  listStyle?: string;
}

/** A list of which all rows are drawn is as high as they are; one of which only some are scrolls, and what scrolls has to be reached with the keyboard. */
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
