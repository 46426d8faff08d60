/** An upload of this user that broke off before the storage had all of it. */
export interface UnfinishedFile {
  id: string;
  fileName: string;
  relativePath: string | undefined;
  sizeBytes: number;
  createdAt: string;
  /** Undefined until it is known. */
  storedBytes: number | undefined;
}
