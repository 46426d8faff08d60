import { note, type Note } from '../../../contracts/notes.ts';

/** Those that the labelled sample is in; a text too short to tell its language is read as if it were in all of them. */
const languages: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'und']);

/** That names and addresses of a text in another language may stay in sight. */
export const personalDataNotes = (languageCode: string): Note[] =>
  languages.has(languageCode) ? [] : [note('PERSONAL_DATA_OTHER_LANGUAGE')];
