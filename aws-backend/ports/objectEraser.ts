export interface ObjectPlace {
  bucket: string;
  prefix: string;
}

/** Erases objects permanently. AWS: Amazon S3, all versions. */
export interface ObjectEraser {
  /** The keys of all objects under a prefix. */
  list(place: ObjectPlace): Promise<string[]>;
  /** Erases everything under a prefix except keys for which `isSpared` returns true; idempotent. Rejects if anything remains. */
  erase(place: ObjectPlace, isSpared?: (key: string) => boolean): Promise<void>;
}
