/** What the parser may take to answer one question about a file: a small file can claim to be endless, in more ways than can be looked for. */
export interface ParserLimits {
  /** Memory of the parser. The largest picture takes it about three times. */
  mostBytes: number;
  /** A busy page, as a map, takes some seconds on a busy machine. */
  mostSeconds: number;
  /** Pieces of text or drawing on one page: a large map has about a million. */
  mostPieces: number;
  /** A picture with more is left out: a plan of A0 at 400 dots an inch has 250 million. */
  mostPixels: number;
}

/** Pages a PDF may have, and how many of them may be pictures: OCR takes about two seconds each. */
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
