import type { MediaFormat } from './format.ts';
import type { RejectionCode } from './rejections.ts';

/** What is needed to detect a file's format. */
export interface FileSample {
  /** The file's first bytes. */
  head: Uint8Array;
  sizeBytes: number;
  fileName: string;
  /** The media type that the uploader declared. */
  contentType: string;
  /** Reads bytes `from` to `to` (both inclusive, counted from 0), or fewer at the end of the file: a file may be larger than memory. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** The detected format, and why the file can't be read (undefined if it can). */
export interface Classification {
  format: MediaFormat;
  rejection: RejectionCode | undefined;
}
