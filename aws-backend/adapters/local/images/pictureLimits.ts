/** Limits for one picture; a larger one is rejected with a reason instead of exhausting the memory. */
export interface PictureLimits {
  /** A picture of 120 megapixels takes 360 MB if its format can't be decoded in strips. */
  mostPixels: number;
  /** Pages of one TIFF: OCR takes about a second per page. */
  mostFrames: number;
}

export const pictureLimits: PictureLimits = { mostPixels: 120_000_000, mostFrames: 50 };
