import formFactor from '@salesforce/client/formFactor';

/** More rows than these are drawn only where they are in view. */
const mostDrawn = 50;
const viewPx = 384;
/** Rows beyond the edges, so that the keyboard finds the next one. */
const spareRows = 4;
/** A phone shows two lines of a name, and three of a sentence. */
const isPhone = formFactor === 'Small';
const rowPx = isPhone ? 132 : 76;

/** Which rows are drawn, and the room that the others keep. */
export interface VisibleRows {
  from: number;
  to: number;
  /** Undefined where all rows are drawn, each as high as it needs to be. */
  windowed?: { above: number; below: number; rowPx: number; viewPx: number; isPhone: boolean };
}

/** The rows to draw of so many, scrolled down by that many pixels. */
export const visibleRows = (rowCount: number, scrolledPx: number): VisibleRows => {
  if (rowCount <= mostDrawn) return { from: 0, to: rowCount };
  const inView = Math.ceil(viewPx / rowPx) + 1;
  const topRow = Math.min(Math.max(0, Math.floor(scrolledPx / rowPx)), Math.max(0, rowCount - inView));
  const from = Math.max(0, topRow - spareRows);
  const to = Math.min(rowCount, topRow + inView + spareRows);
  return { from, to, windowed: { above: from * rowPx, below: (rowCount - to) * rowPx, rowPx, viewPx, isPhone } };
};
