import type { Extraction } from '../contracts/extraction.ts';
import type { MediaFormat } from '../contracts/format.ts';

/** Called after each page with the work done and the total, both in the same unit. If it throws, reading ends. */
export type OnPage = (done: number, toDo: number) => Promise<void>;

/** Extracts the text of a file. Throws `RejectedError` if the file is unreadable and a retry wouldn't help. */
export interface Documents {
  read(file: { bytes: Uint8Array; format: MediaFormat; fileName: string }, onPage?: OnPage): Promise<Extraction>;
}
