/** Limits of the parser per request, because a small file can ask for endless work in more ways than can be checked. */
export interface ParserLimits {
  /** Memory of the parser. The largest image takes about three times its size. */
  mostBytes: number;
  /** A complex page, such as a map, takes a few seconds on a busy machine. */
  mostSeconds: number;
  /** Text items or drawing operators per page; a large map has about a million. */
  mostPieces: number;
  /** Larger images are skipped; an A0 plan at 400 dpi has 250 million pixels. */
  mostPixels: number;
}

/** The most pages of a PDF, and the most that need OCR, which takes about two seconds each. */
export interface PdfLimits {
  mostPages: number;
  mostScannedPages: number;
  parser?: ParserLimits;
}

export const pdfLimits: PdfLimits = { mostPages: 3000, mostScannedPages: 100 };

export const parserLimits: ParserLimits = {
  mostBytes: 1024 * 1024 * 1024,
  mostSeconds: 120,
  mostPieces: 3_000_000,
  mostPixels: 300_000_000,
};
