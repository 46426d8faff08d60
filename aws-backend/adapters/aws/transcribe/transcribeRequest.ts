import { LanguageCode, type MediaFormat as TranscribeFormat, type StartTranscriptionJobCommandInput } from '@aws-sdk/client-transcribe';
import { z } from 'zod';
import type { MediaAccepted, StoredObject } from '../../../contracts/events/mediaEvents.ts';
import type { MediaFormat } from '../../../contracts/format.ts';

/** A language Transcribe knows, as "en-GB". */
export const TranscribeLanguage = z.enum(LanguageCode);

export interface TranscribeSettings {
  /** As "en-GB"; absent, Transcribe finds out which language is spoken. */
  languageCode?: LanguageCode | undefined;
  /** A custom vocabulary of the account, in that language. */
  vocabularyName?: string | undefined;
  /** Lets Transcribe replace personal data before anything is stored. Works in a given language only, not while it is found out. */
  isRedacted?: boolean | undefined;
  /** The key that transcripts are encrypted with; absent, Transcribe takes S3's own, whatever the bucket's is. */
  encryptionKeyArn?: string | undefined;
}

/** The most people it is asked to tell apart: docs.aws.amazon.com/transcribe/latest/APIReference/API_Settings.html allows 30. */
const MaxSpeakerLabels = 10;

/** What a batch job takes: docs.aws.amazon.com/transcribe/latest/dg/how-input.html, "Media formats". */
const formats: Partial<Record<MediaFormat, TranscribeFormat>> = {
  wav: 'wav',
  mp3: 'mp3',
  m4a: 'm4a',
  ogg: 'ogg',
  flac: 'flac',
  amr: 'amr',
  mp4: 'mp4',
  webm: 'webm',
  weba: 'webm',
};

/** Whether Transcribe takes files of this format. */
export const isForTranscribe = (format: MediaFormat): boolean => formats[format] !== undefined;

const languageOf = ({
  languageCode,
  vocabularyName,
  isRedacted = false,
}: TranscribeSettings): Partial<StartTranscriptionJobCommandInput> => {
  if (languageCode === undefined) return { IdentifyLanguage: true };
  return {
    LanguageCode: languageCode,
    ...(isRedacted ? { ContentRedaction: { RedactionType: 'PII', RedactionOutput: 'redacted' } } : {}),
    ...(vocabularyName === undefined ? {} : { Settings: { VocabularyName: vocabularyName } }),
  };
};

/** The job that hears one recording, with its speakers told apart. Throws for settings that Transcribe would not take together. */
export const transcriptionOf = (
  name: string,
  { media, format }: MediaAccepted,
  output: StoredObject,
  settings: TranscribeSettings,
): StartTranscriptionJobCommandInput => {
  if (settings.languageCode === undefined && (settings.isRedacted === true || settings.vocabularyName !== undefined)) {
    throw new Error('Transcribe takes redaction and a vocabulary in a given language only: set TRANSCRIBE_LANGUAGE');
  }
  const { Settings, ...language } = languageOf(settings);
  return {
    TranscriptionJobName: name,
    Media: { MediaFileUri: `s3://${media.bucket}/${media.key}` },
    // Transcribe compares what is said with what it finds, and phones begin M4A and 3GP as films: here it is left to find out.
    ...(format === 'm4a' ? {} : { MediaFormat: formats[format] }),
    OutputBucketName: output.bucket,
    OutputKey: output.key,
    ...(settings.encryptionKeyArn === undefined ? {} : { OutputEncryptionKMSKeyId: settings.encryptionKeyArn }),
    ...language,
    Settings: { ...Settings, ShowSpeakerLabels: true, MaxSpeakerLabels },
  };
};
