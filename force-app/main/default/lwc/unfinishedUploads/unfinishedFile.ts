/** An upload of this user that was interrupted before S3 had all of it. */
export interface UnfinishedFile {
  id: string;
  fileName: string;
  relativePath: string | undefined;
  sizeBytes: number;
  createdAt: string;
  /** Undefined until known. */
  storedBytes: number | undefined;
}
