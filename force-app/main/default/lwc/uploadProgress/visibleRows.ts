import formFactor from '@salesforce/client/formFactor';

/** More rows than these are drawn only where they are in view. */
const mostDrawn = 50;
const viewPx = 384;
/** Rows beyond the edges, so that the keyboard finds the next one. */
const spareRows = 4;
/** A phone shows two lines of a name, and three of a sentence. */
const isPhone = formFactor === 'Small';
const rowPx = isPhone ? 132 : 76;

/** Rows from one up to, and without, another. */
export interface RowRange {
  from: number;
  to: number;
}

/** Which rows are drawn, and the room that the others keep. */
export interface VisibleRows extends RowRange {
  /** Undefined where all rows are drawn, each as high as it needs to be. */
  windowed?: { above: number; below: number; rowPx: number; viewPx: number; isPhone: boolean };
}

/** Both, where they meet; else the second. */
const joined = (drawn: RowRange | undefined, wanted: RowRange): RowRange => {
  if (drawn === undefined || drawn.from > wanted.to || wanted.from > drawn.to) return wanted;
  return { from: Math.min(drawn.from, wanted.from), to: Math.max(drawn.to, wanted.to) };
};

/**
 * The rows to draw of so many, scrolled down by that many pixels: at first together with those that are `drawn`. Where rows come at one end
 * while others go at the other, the engine moves all between them, and a row that is moved loses the focus.
 */
export const visibleRows = (rowCount: number, scrolledPx: number, drawn?: RowRange): VisibleRows => {
  if (rowCount <= mostDrawn) return { from: 0, to: rowCount };
  const inView = Math.ceil(viewPx / rowPx) + 1;
  const topRow = Math.min(Math.max(0, Math.floor(scrolledPx / rowPx)), Math.max(0, rowCount - inView));
  const rows = joined(drawn, { from: Math.max(0, topRow - spareRows), to: topRow + inView + spareRows });
  const [from, to] = [rows.from, Math.min(rowCount, rows.to)];
  return { from, to, windowed: { above: from * rowPx, below: (rowCount - to) * rowPx, rowPx, viewPx, isPhone } };
};
