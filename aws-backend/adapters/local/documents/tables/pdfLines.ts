/** A piece of text on a PDF page: its left edge and baseline in points, from the bottom left. */
export interface PdfPiece {
  text: string;
  left: number;
  base: number;
  width: number;
  height: number;
}

/** Adjacent text on a line, with space around it. */
export interface PdfCell {
  text: string;
  left: number;
  right: number;
}

export interface PdfLine {
  cells: PdfCell[];
  base: number;
  /** The baseline of its last line, if its cells have several. */
  end?: number;
  height: number;
}

/** The gap between cells, in font heights; gaps between words are 0.3. */
const cellGap = 1;
/** Pieces whose baselines differ by less, in font heights, are on one line. */
const sameLine = 0.4;

const byPlace = (a: PdfPiece, b: PdfPiece): number => b.base - a.base || a.left - b.left;

const cellsOf = (pieces: readonly PdfPiece[], height: number): PdfCell[] => {
  const cells: PdfCell[] = [];
  for (const { text, left, width } of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = cells.at(-1);
    const gap = last ? left - last.right : Infinity;
    if (last && gap < height * cellGap) {
      last.text += (gap > height * 0.15 ? ' ' : '') + text;
      last.right = Math.max(last.right, left + width);
    } else cells.push({ text, left, right: left + width });
  }
  return cells;
};

/** Returns the lines of a page from top to bottom, split into cells at gaps. */
export const pdfLines = (pieces: readonly PdfPiece[]): PdfLine[] => {
  const groups: PdfPiece[][] = [];
  for (const piece of pieces.filter(({ text, height }) => text.trim() !== '' && height > 0).toSorted(byPlace)) {
    const [first] = groups.at(-1) ?? [];
    if (first && first.base - piece.base < sameLine * first.height) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const height = group.reduce((most, piece) => Math.max(most, piece.height), 0);
    return { cells: cellsOf(group, height), base: group[0]?.base ?? 0, height };
  });
};
