import type { Extraction } from '../contracts/extraction.ts';
import type { MediaFormat } from '../contracts/format.ts';
import type { OnPage } from './documents.ts';

/** Reads the text in a picture. Throws `RejectedError` for a picture that no retry will make readable. */
export interface Images {
  read(file: { bytes: Uint8Array; format: MediaFormat }, onPage?: OnPage): Promise<Extraction>;
}
