import type { Extraction } from '../../contracts/extraction.ts';
import { note, type Note } from '../../contracts/notes.ts';

/** What a person should know of a text on a picture whose language is not the one that was looked for. */
export const ocrNotes = ({ ocrLanguage }: Pick<Extraction, 'ocrLanguage'>, languageCode: string): Note[] => {
  if (ocrLanguage === undefined || languageCode === ocrLanguage || languageCode === 'und') return [];
  return [note('OTHER_LETTERS', ocrLanguage)];
};
