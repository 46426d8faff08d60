import type { Stage } from '../stage.ts';

type Settings = Record<string, string>;

const progress = { progressSeconds: 'PROGRESS_SECONDS' };

/**
 * The stage's limits by the function that enforces them, with the environment variable of each; the broker reports those that the page can check.
 */
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

/** A function's reading limits and AWS service options: what the stage sets beyond the function's own defaults. */
export const readingSettings = ({ reading, transcribe, textract }: Stage, { name }: { name: string }): Settings => ({
  ...limitSettings(reading, name),
  ...(name === 'speech' ? transcribeSettings(transcribe) : {}),
  ...(name === 'documents' ? textractSettings(textract) : {}),
});
