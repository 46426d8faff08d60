import { MediaFormat } from '../../../contracts/format.ts';
import { sampleMedia } from '../../../test/media.ts';
import { isForTranscribe, transcriptionOf } from './transcribeRequest.ts';
import { failedJobError } from './transcribeErrors.ts';
import { TranscribeNotification } from './transcribeNotification.ts';

const output = { bucket: 'results', key: 'a.json' };
const jobFor = (format: MediaFormat, settings: Parameters<typeof transcriptionOf>[3] = {}) =>
  transcriptionOf('job', { type: 'media.accepted', version: 1, media: sampleMedia(), format }, output, settings);

describe('a Transcribe job', () => {
  it('supports exactly the formats of Transcribe, under Transcribe’s names', () => {
    // docs.aws.amazon.com/transcribe/latest/dg/how-input.html, "Media formats"
    const taken = ['amr', 'flac', 'm4a', 'mp3', 'mp4', 'ogg', 'wav', 'weba', 'webm'];

    expect(MediaFormat.options.filter(isForTranscribe).sort()).toEqual(taken);
    const told = taken.map((format) => jobFor(format as MediaFormat).MediaFormat ?? 'untold');
    const names: Record<string, string> = { m4a: 'untold', weba: 'webm' };
    expect(told).toEqual(taken.map((format) => names[format] ?? format));
  });

  it('requests only what is set', () => {
    expect(jobFor('mp3', { languageCode: 'en-GB' })).toEqual({
      TranscriptionJobName: 'job',
      Media: { MediaFileUri: expect.stringMatching(/^s3:/) },
      ...{ MediaFormat: 'mp3', LanguageCode: 'en-GB', OutputBucketName: 'results', OutputKey: 'a.json' },
      Settings: { ShowSpeakerLabels: true, MaxSpeakerLabels: 10 },
    });
  });

  it('is reported by EventBridge events for success and failure, and no others', () => {
    const told = (changes: object = {}) =>
      TranscribeNotification.safeParse({
        ...{ source: 'aws.transcribe', 'detail-type': 'Transcribe Job State Change' },
        detail: { TranscriptionJobName: 'job', TranscriptionJobStatus: 'FAILED' },
        ...changes,
      });

    expect(told().data).toEqual({ name: 'job', id: 'job' });
    expect(told({ detail: { TranscriptionJobName: 'job', TranscriptionJobStatus: 'IN_PROGRESS' } }).success).toBe(false);
    expect(told({ detail: { TranscriptionJobName: '', TranscriptionJobStatus: 'COMPLETED' } }).success).toBe(false);
    expect(told({ source: 'aws.other' }).success).toBe(false);
    expect(told({ 'detail-type': 'Vocabulary State Change' }).success).toBe(false);
  });

  it('reports the reason of a failure that is not the file’s fault', () => {
    expect(failedJobError('The S3 bucket is gone').message).toBe('A Transcribe job failed: The S3 bucket is gone');
    expect(failedJobError().message).toBe('A Transcribe job failed: no reason given');
  });
});
