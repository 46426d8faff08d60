/** Limits for one picture; a larger one is rejected with a reason instead of exhausting the memory. */
export interface PictureLimits {
  /** A picture of 120 megapixels takes 360 MB if its format can't be decoded in strips. */
  maxPixels: number;
  /** Pages of one TIFF: OCR takes about a second per page. */
  maxFrames: number;
}

export const pictureLimits: PictureLimits = { maxPixels: 120_000_000, maxFrames: 50 };
