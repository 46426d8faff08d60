import type { Extraction } from '../contracts/extraction.ts';
import type { MediaFormat } from '../contracts/format.ts';

/** Is told after each page how much of the work is done, both in the same unit. What it throws ends the reading. */
export type OnPage = (done: number, toDo: number) => Promise<void>;

/** Turns a file into its text. Throws `RejectedError` for a file that no retry will make readable. */
export interface Documents {
  read(file: { bytes: Uint8Array; format: MediaFormat; fileName: string }, onPage?: OnPage): Promise<Extraction>;
}
