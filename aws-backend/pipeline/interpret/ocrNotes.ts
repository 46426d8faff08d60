import type { Extraction } from '../../contracts/extraction.ts';
import { note, type Note } from '../../contracts/notes.ts';

/** A note for a text read by OCR whose language isn't the one that the OCR engine was configured for. */
export const ocrNotes = ({ ocrLanguage }: Pick<Extraction, 'ocrLanguage'>, languageCode: string): Note[] => {
  if (ocrLanguage === undefined || languageCode === ocrLanguage || languageCode === 'und') return [];
  return [note('OTHER_LETTERS', ocrLanguage)];
};
