import type { Extraction } from '../contracts/extraction.ts';
import type { MediaFormat } from '../contracts/format.ts';
import type { OnPage } from './documents.ts';

/** Reads the text in an image. Throws `RejectedError` if the image is unreadable and a retry wouldn't help. */
export interface Images {
  read(file: { bytes: Uint8Array; format: MediaFormat }, onPage?: OnPage): Promise<Extraction>;
}
