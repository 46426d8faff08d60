import type { Extraction } from '../contracts/extraction.ts';
import type { MediaFormat } from '../contracts/format.ts';

/** Turns a file into its text. Throws `RejectedError` for a file that no retry will make readable. */
export interface Documents {
  read(file: { bytes: Uint8Array; format: MediaFormat; fileName: string }): Promise<Extraction>;
}
