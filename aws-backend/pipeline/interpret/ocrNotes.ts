import type { Extraction } from '../../contracts/extraction.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What a person should know of a text on a picture whose language is not the one that was looked for. */
export const ocrNotes = ({ ocrLanguage }: Pick<Extraction, 'ocrLanguage'>, languageCode: string): string[] => {
  if (ocrLanguage === undefined || languageCode === ocrLanguage || languageCode === 'und') return [];
  const known = languages.of(ocrLanguage) ?? ocrLanguage;
  return [
    `Pictures of writing were read for ${known} letters only, so accents, umlauts and names can be wrong, and personal data can be missed.`,
  ];
};
