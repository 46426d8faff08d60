import { note, type Note } from '../../../contracts/notes.ts';

/** The languages of the labelled sample, and `und` for texts too short to detect their language. */
const languages: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'und']);

/** Returns a note that names and addresses may stay unmasked, for texts in other languages. */
export const personalDataNotes = (languageCode: string): Note[] =>
  languages.has(languageCode) ? [] : [note('PERSONAL_DATA_OTHER_LANGUAGE')];
