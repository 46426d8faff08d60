import { LanguageCode, type MediaFormat as TranscribeFormat, type StartTranscriptionJobCommandInput } from '@aws-sdk/client-transcribe';
import { z } from 'zod';
import type { MediaAccepted, StoredObject } from '../../../contracts/events/mediaEvents.ts';
import type { MediaFormat } from '../../../contracts/format.ts';

/** A language that Transcribe supports, e.g. "en-GB". */
export const TranscribeLanguage = z.enum(LanguageCode);

export interface TranscribeSettings {
  /** E.g. "en-GB"; if absent, Transcribe identifies the language. */
  languageCode?: LanguageCode | undefined;
  /** The name of one of the account's custom vocabularies, in that language. */
  vocabularyName?: string | undefined;
  /** Makes Transcribe redact personal data before anything is stored. Works only with a given language, not with language identification. */
  isRedacted?: boolean | undefined;
  /** The KMS key that encrypts transcripts; if absent, Transcribe uses S3's own key, whatever the bucket's is. */
  encryptionKeyArn?: string | undefined;
}

/** The maximum number of speakers to separate: docs.aws.amazon.com/transcribe/latest/APIReference/API_Settings.html allows 30. */
const MaxSpeakerLabels = 10;

/** Formats that batch jobs support: docs.aws.amazon.com/transcribe/latest/dg/how-input.html, "Media formats". */
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

/** Whether Transcribe supports this format. */
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

/** The request to transcribe one recording, with speaker diarization. Throws for settings that Transcribe rejects in combination. */
export const transcriptionOf = (
  name: string,
  { media, format }: MediaAccepted,
  output: StoredObject,
  settings: TranscribeSettings,
): StartTranscriptionJobCommandInput => {
  if (settings.languageCode === undefined && (settings.isRedacted === true || settings.vocabularyName !== undefined)) {
    throw new Error('Redaction and a custom vocabulary require a language: set TRANSCRIBE_LANGUAGE');
  }
  const { Settings, ...language } = languageOf(settings);
  return {
    TranscriptionJobName: name,
    Media: { MediaFileUri: `s3://${media.bucket}/${media.key}` },
    // Transcribe rejects a declared format that differs from the detected one, and phones' M4A and 3GP look like videos: left to detection.
    ...(format === 'm4a' ? {} : { MediaFormat: formats[format] }),
    OutputBucketName: output.bucket,
    OutputKey: output.key,
    ...(settings.encryptionKeyArn === undefined ? {} : { OutputEncryptionKMSKeyId: settings.encryptionKeyArn }),
    ...language,
    Settings: { ...Settings, ShowSpeakerLabels: true, MaxSpeakerLabels },
  };
};
