/** Limits of the parser per request, because a small file can ask for endless work in more ways than can be checked. */
export interface ParserLimits {
  /** Memory of the parser. The largest image takes about three times its size. */
  maxBytes: number;
  /** A complex page, such as a map, takes a few seconds on a busy machine. */
  maxSeconds: number;
  /** Text items or drawing operators per page; a large map has about a million. */
  maxPieces: number;
  /** Larger images are skipped; an A0 plan at 400 dpi has 250 million pixels. */
  maxPixels: number;
}

/** The most pages of a PDF, and the most that need OCR, which takes about two seconds each. */
export interface PdfLimits {
  maxPages: number;
  maxScannedPages: number;
  parser?: ParserLimits;
}

export const pdfLimits: PdfLimits = { maxPages: 3000, maxScannedPages: 100 };

export const parserLimits: ParserLimits = {
  maxBytes: 1024 * 1024 * 1024,
  maxSeconds: 120,
  maxPieces: 3_000_000,
  maxPixels: 300_000_000,
};
