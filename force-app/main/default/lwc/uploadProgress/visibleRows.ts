import formFactor from '@salesforce/client/formFactor';

/** Longer lists draw only the rows in view. */
const maxDrawn = 50;
const viewPx = 384;
/** Rows beyond the edges, so that the keyboard reaches the next one. */
const spareRows = 4;
/** A phone shows two lines of a name, and three of a sentence. */
const isPhone = formFactor === 'Small';
/** Minimum row height, enough for most rows. */
export const minRowPx = isPhone ? 132 : 76;

/** A half-open range of rows: `from` (inclusive) to `to` (exclusive). */
export interface RowRange {
  from: number;
  to: number;
}

/** The rows to draw, and the space that the others keep. */
export interface VisibleRows extends RowRange {
  /** Undefined if all rows are drawn, each at its natural height. */
  windowed?: { above: number; below: number; rowPx: number; viewPx: number; isPhone: boolean };
}

/** The currently drawn rows. */
interface Drawn {
  drawn?: RowRange | undefined;
  /** The height of each row. */
  rowPx?: number;
}

/** The union, if the ranges touch; otherwise the second. */
const joined = (drawn: RowRange | undefined, wanted: RowRange): RowRange => {
  if (drawn === undefined || drawn.from > wanted.to || wanted.from > drawn.to) return wanted;
  return { from: Math.min(drawn.from, wanted.from), to: Math.max(drawn.to, wanted.to) };
};

/**
 * The rows to draw at this scroll position, at first together with those already `drawn`: if rows are added at one end while others are
 * removed at the other, the engine moves all rows in between, and a moved row loses the focus.
 */
export const visibleRows = (rowCount: number, scrolledPx: number, { drawn, rowPx = minRowPx }: Drawn = {}): VisibleRows => {
  if (rowCount <= maxDrawn) return { from: 0, to: rowCount };
  const inView = Math.ceil(viewPx / rowPx) + 1;
  const topRow = Math.min(Math.max(0, Math.floor(scrolledPx / rowPx)), Math.max(0, rowCount - inView));
  const rows = joined(drawn, { from: Math.max(0, topRow - spareRows), to: topRow + inView + spareRows });
  const [from, to] = [rows.from, Math.min(rowCount, rows.to)];
  return { from, to, windowed: { above: from * rowPx, below: (rowCount - to) * rowPx, rowPx, viewPx, isPhone } };
};
