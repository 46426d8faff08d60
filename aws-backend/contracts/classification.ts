import type { MediaFormat } from './format.ts';
import type { RejectionCode } from './rejections.ts';

/** What has to be known of a file to tell what it is. */
export interface FileSample {
  /** Its first bytes. */
  head: Uint8Array;
  sizeBytes: number;
  fileName: string;
  /** What the uploader said it is. */
  contentType: string;
  /** Bytes `from` to `to`, both included and counted from 0, as far as there are any: a file may be larger than the memory. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** What a file is, and why it can't be read where it can't. */
export interface Classification {
  format: MediaFormat;
  rejection: RejectionCode | undefined;
}
