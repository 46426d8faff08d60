import type { Note } from '../../contracts/notes.ts';
import type { Documents } from '../../ports/documents.ts';

/** A reader that adds a note to everything it reads. */
export const withNote = (reader: Documents, note: Note): Documents => ({
  async read(file, onPage) {
    const extraction = await reader.read(file, onPage);
    return { ...extraction, notes: [...(extraction.notes ?? []), note] };
  },
});
