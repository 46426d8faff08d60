/** What one picture may hold; beyond it, it is rejected with a reason instead of filling the machine. */
export interface PictureLimits {
  /** A picture of 120 megapixels takes 360 MB where its format can't be read in strips. */
  mostPixels: number;
  /** Pages of one TIFF: OCR takes about a second each. */
  mostFrames: number;
}

export const pictureLimits: PictureLimits = { mostPixels: 120_000_000, mostFrames: 50 };
