import type { Attachment } from '../../../contracts/extraction.ts';
import type { KeptNote } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { PageText } from './pagedText.ts';

/** What a reader found in one file. */
export interface ReadDocument {
  pages: PageText[];
  attachments?: Attachment[];
  /** What a person should know about how it was read. */
  notes?: KeptNote[];
  /** As in `Extraction`. */
  ocrLanguage?: string | undefined;
  engine: string;
}

/** Reads one format. Throws `RejectedError` for what no retry makes readable. */
export type DocumentReader = (bytes: Uint8Array, fileName: string, onPage?: OnPage) => Promise<ReadDocument> | ReadDocument;
