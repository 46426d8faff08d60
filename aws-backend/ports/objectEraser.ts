export interface ObjectPlace {
  bucket: string;
  prefix: string;
}

/** Gets rid of objects for good. AWS: Amazon S3, every version of them. */
export interface ObjectEraser {
  /** The keys of all objects below a prefix. */
  list(place: ObjectPlace): Promise<string[]>;
  /** Erases what lies below a prefix, but for the keys that are spared; doing it again does no harm. Rejects where anything of it is left. */
  erase(place: ObjectPlace, isSpared?: (key: string) => boolean): Promise<void>;
}
