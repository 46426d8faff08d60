import type { Stage } from '../stage.ts';

type Settings = Record<string, string>;

const progress = { progressSeconds: 'PROGRESS_SECONDS' };

/** The limits of a stage by the function that keeps them, and as it is told of them; the broker tells the page of those that a page can use. */
const limits: Record<string, Partial<Record<keyof Stage['reading'], string>>> = {
  documents: {
    ...{ maxDocumentBytes: 'MAX_DOCUMENT_BYTES', maxCharacters: 'MAX_CHARACTERS' },
    ...{ maxPages: 'MAX_PAGES', maxScannedPages: 'MAX_SCANNED_PAGES', ...progress },
  },
  images: { maxImageBytes: 'MAX_IMAGE_BYTES', maxPixels: 'MAX_PIXELS', maxPicturePages: 'MAX_PICTURE_PAGES', ...progress },
  speech: { maxRecordingMinutes: 'MAX_RECORDING_MINUTES', ...progress },
  broker: {
    ...{ maxDocumentBytes: 'MAX_DOCUMENT_BYTES', maxCharacters: 'MAX_CHARACTERS', maxImageBytes: 'MAX_IMAGE_BYTES' },
    maxRecordingMinutes: 'MAX_RECORDING_MINUTES',
  },
};

const limitSettings = (reading: Stage['reading'], name: string): Settings =>
  Object.fromEntries(
    Object.entries(limits[name] ?? {}).flatMap(([limit, setting]) => {
      const value = reading[limit as keyof Stage['reading']];
      return value === undefined ? [] : [[setting, String(value)]];
    }),
  );

const transcribeSettings = ({ language, vocabulary, redaction }: Stage['transcribe']): Settings => ({
  ...(language === null ? {} : { TRANSCRIBE_LANGUAGE: language }),
  ...(vocabulary === null ? {} : { TRANSCRIBE_VOCABULARY: vocabulary }),
  ...(redaction ? { TRANSCRIBE_REDACTION: 'on' } : {}),
});

const textractSettings = ({ queries }: Stage['textract']): Settings =>
  queries.length === 0 ? {} : { TEXTRACT_QUERIES: JSON.stringify(queries) };

/** How much a function reads of one file, and how it asks AWS's services: what a stage says beyond the function's own defaults. */
export const readingSettings = ({ reading, transcribe, textract }: Stage, { name }: { name: string }): Settings => ({
  ...limitSettings(reading, name),
  ...(name === 'speech' ? transcribeSettings(transcribe) : {}),
  ...(name === 'documents' ? textractSettings(textract) : {}),
});
