import type { Attachment } from '../../../contracts/extraction.ts';
import type { KeptNote } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { PageText } from './pagedText.ts';

/** A document's extracted content. */
export interface ReadDocument {
  pages: PageText[];
  attachments?: Attachment[];
  /** Notes for users on how it was read. */
  notes?: KeptNote[];
  /** As in `Extraction`. */
  ocrLanguage?: string | undefined;
  engine: string;
}

/** Reads a format. Throws `RejectedError` if no retry can succeed. */
export type DocumentReader = (bytes: Uint8Array, fileName: string, onPage?: OnPage) => Promise<ReadDocument> | ReadDocument;
