import {
  GetContentModerationCommand,
  GetFaceDetectionCommand,
  GetLabelDetectionCommand,
  LimitExceededException,
  RekognitionClient,
  StartContentModerationCommand,
  StartFaceDetectionCommand,
  StartLabelDetectionCommand,
  VideoTooLargeException,
} from '@aws-sdk/client-rekognition';
import { ConflictException, GetTranscriptionJobCommand, StartTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { mockClient } from 'aws-sdk-client-mock';
import { heldForAnHour } from './test/transcripts.ts';
import type { MediaAccepted } from '../../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../../contracts/extraction.ts';
import type { MediaFormat } from '../../../contracts/format.ts';
import { jobNameOf } from '../../../pipeline/jobs/jobName.ts';
import { pendingJobs } from '../../../pipeline/jobs/pendingJobs.ts';
import { unlessStopped } from '../../../pipeline/stop/stopped.ts';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { recordingEngine, RecordingSettings } from '../../../lambda/settings/recordingEngine.ts';

const transcribe = mockClient(TranscribeClient);
const rekognition = mockClient(RekognitionClient);
const busy = new LimitExceededException({ message: 'too many jobs', $metadata: {} });
const arns = {
  REKOGNITION_TOPIC_ARN: 'arn:aws:sns:eu-west-1:111122223333:ended',
  REKOGNITION_ROLE_ARN: 'arn:aws:iam::111122223333:role/tell',
};

type Attempt = Parameters<typeof recordingEngine>[1]['attempt'];

const setUp = (sample: string, format: MediaFormat, changes: Record<string, string> = {}, attempt: Attempt = (work) => work) => {
  const { bytes } = sampleFile(sample);
  const media = sampleMedia({ sizeBytes: bytes.length });
  const objects = memoryObjects();
  objects.put(media, bytes);
  const file: MediaAccepted = { type: 'media.accepted', version: 1, media, format };
  const delivered: Extraction[] = [];
  const heardHere: string[] = [];
  const engine = recordingEngine(RecordingSettings.parse({ RESULTS_BUCKET: 'results', SPEECH_ENGINE: 'aws', ...changes }), {
    objects,
    pending: pendingJobs(objects, 'results'),
    deliver: async (_, extraction) => void delivered.push(extraction),
    attempt,
    listenWith: () => async (event) => void heardHere.push(event.format),
  });
  const key = `insights/${media.orgId}/${media.mediaId}/transcript.json`;
  const transcribed = () => {
    objects.put({ bucket: 'results', key }, JSON.stringify(heldForAnHour));
    const Transcript = { TranscriptFileUri: `https://s3.eu-west-1.amazonaws.com/results/${key}` };
    transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: { TranscriptionJobStatus: 'COMPLETED', Transcript } });
  };
  return { engine, file, delivered, heardHere, transcribed, name: jobNameOf(media), objects };
};

beforeEach(() => {
  transcribe.reset();
  rekognition.reset();
  transcribe.on(StartTranscriptionJobCommand).resolves({});
  transcribe.on(GetTranscriptionJobCommand).resolves({ TranscriptionJob: { TranscriptionJobStatus: 'IN_PROGRESS' } });
});

describe('recordingEngine', () => {
  it('lets Transcribe transcribe a call, and delivers the result on its completion event', async () => {
    const { engine, file, delivered, transcribed, name } = setUp('support-call.mp3', 'mp3');

    await engine.hear(file);
    expect(delivered).toEqual([]);
    transcribed();
    await engine.finish({ name, id: name });

    expect(delivered).toMatchObject([{ format: 'mp3', text: expect.stringContaining('Sorry about that.'), engine: 'Amazon Transcribe' }]);
    expect(delivered[0]?.durationMs).toBeGreaterThan(30_000);
    expect(delivered[0]).not.toHaveProperty('notes');
  });

  it('passes the settings to Transcribe', async () => {
    const encryptionKeyArn = 'arn:aws:kms:eu-west-1:111122223333:key/data';
    const changes = {
      TRANSCRIBE_LANGUAGE: 'en-GB',
      TRANSCRIBE_VOCABULARY: 'products',
      TRANSCRIBE_REDACTION: 'on',
      STORAGE_KEY_ARN: encryptionKeyArn,
    };
    const [plain, set] = [setUp('support-call.mp3', 'mp3'), setUp('support-call.mp3', 'mp3', changes)];

    await plain.engine.hear(plain.file);
    await set.engine.hear(set.file);

    const [first, second] = transcribe.commandCalls(StartTranscriptionJobCommand).map(({ args }) => args[0].input);
    expect(first).toMatchObject({ IdentifyLanguage: true, OutputBucketName: 'results' });
    expect(first).not.toHaveProperty('ContentRedaction');
    expect(second).toMatchObject({
      ...{ LanguageCode: 'en-GB', OutputEncryptionKMSKeyId: encryptionKeyArn },
      ...{ ContentRedaction: { RedactionType: 'PII' }, Settings: { VocabularyName: 'products' } },
    });
  });

  it('delivers nothing for a recording that was deleted meanwhile', async () => {
    const { engine, file, delivered, transcribed, name, objects } = setUp('support-call.mp3', 'mp3');
    await engine.hear(file);
    transcribed();
    const { head } = objects;
    jest.spyOn(objects, 'head').mockImplementation(async (object) => (object.key === file.media.key ? undefined : head(object)));

    await engine.finish({ name, id: name });

    expect(delivered).toEqual([]);
  });

  it('delivers the result of a finished job whose completion event was lost', async () => {
    const { engine, file, delivered, transcribed } = setUp('support-call.mp3', 'mp3');
    transcribe.on(StartTranscriptionJobCommand).rejects(new ConflictException({ message: 'exists', $metadata: {} }));
    transcribed();

    await engine.hear(file);

    expect(delivered).toHaveLength(1);
  });

  it('starts no job for a recording that is too long or deleted', async () => {
    const long = setUp('support-call.mp3', 'mp3', { MAX_RECORDING_MINUTES: '0.1' });
    await expect(long.engine.hear(long.file)).rejects.toMatchObject({ code: 'RECORDING_TOO_LONG' });

    const gone = setUp('support-call.mp3', 'mp3');
    await gone.engine.hear({ ...gone.file, media: sampleMedia({ mediaId: 'a00000000000009AAA' }) });

    expect(transcribe.commandCalls(StartTranscriptionJobCommand)).toHaveLength(0);
  });

  it('starts no Rekognition job for a video that is too long', async () => {
    const { engine, file } = setUp('sound/hello.mp4', 'mp4', { FILM_ENGINE: 'aws', MAX_RECORDING_MINUTES: '0.001', ...arns });

    await expect(engine.hear(file)).rejects.toMatchObject({ code: 'RECORDING_TOO_LONG' });

    expect(rekognition.calls()).toEqual([]);
  });

  it('starts the transcription even while Rekognition has no free job', async () => {
    const { engine, file } = setUp('sound/hello.mp4', 'mp4', { FILM_ENGINE: 'aws', ...arns });
    rekognition.on(StartLabelDetectionCommand).rejects(busy);

    await expect(engine.hear(file)).rejects.toMatchObject({ name: 'NoFreeJobError' });

    expect(transcribe.commandCalls(StartTranscriptionJobCommand)).toHaveLength(1);
  });

  it('transcribes locally only once, however often it waits for Rekognition', async () => {
    const { engine, file, heardHere } = setUp('sound/hello.mp4', 'mp4', { FILM_ENGINE: 'aws', SPEECH_ENGINE: 'local', ...arns });
    rekognition.on(StartLabelDetectionCommand).rejects(busy);

    for (let time = 0; time < 3; time += 1) await expect(engine.hear(file)).rejects.toMatchObject({ name: 'NoFreeJobError' });

    expect(heardHere).toEqual(['mp4']);
  });

  it('starts no job for a video that is deleted', async () => {
    const { engine, file } = setUp('sound/hello.mp4', 'mp4', { FILM_ENGINE: 'aws', ...arns });

    await engine.hear({ ...file, media: sampleMedia({ mediaId: 'a00000000000009AAA' }) });

    expect(rekognition.calls()).toEqual([]);
    expect(transcribe.commandCalls(StartTranscriptionJobCommand)).toEqual([]);
  });

  it.each([
    ['a format that Transcribe does not support', 'sound/hello.mkv', 'mkv'],
    ['a video without sound', 'sound/muted.mp4', 'mp4'],
  ] as const)('transcribes %s with the local engine', async (_, sample, format) => {
    const { engine, file, heardHere } = setUp(sample, format);

    await engine.hear(file);

    expect(heardHere).toEqual([format]);
    expect(transcribe.commandCalls(StartTranscriptionJobCommand)).toHaveLength(0);
  });

  it('adds a note to a video whose pictures are not analyzed', async () => {
    const { engine, delivered, file, transcribed } = setUp('sound/hello.mp4', 'mp4');
    transcribed();

    await engine.hear(file);

    expect(delivered).toMatchObject([{ notes: [{ code: 'VIDEO_NOT_WATCHED' }] }]);
  });

  describe('for a video whose pictures are analyzed', () => {
    const film = (attempt?: Attempt, format: MediaFormat = 'mp4', changes = {}) =>
      setUp('sound/hello.mp4', format, { FILM_ENGINE: 'aws', ...arns, ...changes }, attempt);
    const Labels = [{ StartTimestampMillis: 0, EndTimestampMillis: 2000, Label: { Name: 'Car', Confidence: 90 } }];
    const whole = {
      text: expect.stringContaining('Sorry about that.'),
      sightings: [{ kind: 'Label', value: 'Car', startMs: 0, endMs: 2000 }],
      notes: [{ code: 'VIDEO_UNWATCHABLE' }],
      engine: 'Amazon Transcribe, Amazon Rekognition Video',
    };
    const begun = () => {
      rekognition.on(StartLabelDetectionCommand).resolves({ JobId: '1' });
      rekognition.on(StartContentModerationCommand).resolves({ JobId: '2' });
      rekognition.on(StartFaceDetectionCommand).resolves({ JobId: '3' });
      for (const command of [GetLabelDetectionCommand, GetContentModerationCommand, GetFaceDetectionCommand])
        rekognition.on(command).resolves({ JobStatus: 'IN_PROGRESS' });
    };
    const ended = () => {
      rekognition.on(GetLabelDetectionCommand, { JobId: '1' }).resolves({ JobStatus: 'SUCCEEDED', Labels });
      rekognition.on(GetContentModerationCommand, { JobId: '2' }).resolves({ JobStatus: 'SUCCEEDED' });
      rekognition.on(GetFaceDetectionCommand, { JobId: '3' }).resolves({ JobStatus: 'FAILED', StatusMessage: 'Unsupported codec' });
    };

    it('delivers speech and sightings together once all jobs have ended', async () => {
      const { engine, file, delivered, transcribed, name } = film();
      begun();

      await engine.hear(file);
      ended();
      await engine.finish({ name, id: '1', watching: 'labels', again: 0 });
      await engine.finish({ name, id: '2', watching: 'moderation', again: 0 });
      transcribed();
      await engine.finish({ name, id: name });
      expect(delivered).toEqual([]);
      await engine.finish({ name, id: '3', watching: 'faces', again: 0 });

      expect(delivered).toMatchObject([whole]);
    });

    it('restarts a failed Rekognition job, and delivers the speech if it fails every time', async () => {
      const { engine, file, delivered, transcribed, name } = film();
      begun();
      await engine.hear(file);
      ended();
      for (const [again, JobId] of ['3', '4', '5'].entries()) {
        const ClientRequestToken = `${name}-faces${again > 0 ? `-${String(again)}` : ''}`;
        rekognition.on(StartFaceDetectionCommand, { ClientRequestToken }).resolves({ JobId });
        rekognition.on(GetFaceDetectionCommand, { JobId }).resolves({ JobStatus: 'IN_PROGRESS' });
      }
      await engine.finish({ name, id: '1', watching: 'labels', again: 0 });
      await engine.finish({ name, id: '2', watching: 'moderation', again: 0 });
      transcribed();
      await engine.finish({ name, id: name });

      for (const [again, JobId] of ['3', '4', '5'].entries()) {
        expect(delivered).toEqual([]);
        rekognition.on(GetFaceDetectionCommand, { JobId }).resolves({ JobStatus: 'FAILED', StatusMessage: 'Internal server error' });
        // Delivered twice, which must not start a second job.
        for (const id of [JobId, JobId]) if (delivered.length === 0) await engine.finish({ name, id, watching: 'faces', again });
      }

      expect(delivered).toMatchObject([whole]);
      const tokens = rekognition.commandCalls(StartFaceDetectionCommand).map(({ args }) => args[0].input.ClientRequestToken);
      expect(new Set(tokens)).toEqual(new Set([`${name}-faces`, `${name}-faces-1`, `${name}-faces-2`]));
      expect(Math.max(...tokens.map((token = '') => token.length))).toBeLessThanOrEqual(64);
    });

    it.each(['mp4', 'mov'] as const)('delivers the speech of a video that is too large for Rekognition: %s', async (format) => {
      const { engine, file, delivered, transcribed, name } = film(undefined, format);
      rekognition.onAnyCommand().rejects(new VideoTooLargeException({ message: 'too large', $metadata: {} }));

      await engine.hear(file);
      transcribed();
      await engine.finish({ name, id: name });

      const notes = [{ code: 'VIDEO_UNWATCHABLE' }];
      expect(delivered).toMatchObject([{ text: expect.stringContaining('Sorry about that.'), sightings: [], notes }]);
    });

    it('stores a job’s sightings for its video even without a Transcribe job', async () => {
      const { engine, file, name, objects } = film(undefined, 'mp4', { SPEECH_ENGINE: 'local' });
      begun();
      await engine.hear(file);
      ended();

      await engine.finish({ name, id: '1', watching: 'labels', again: 0 });

      expect(objects.keys()).toContainEqual(expect.stringMatching(/\/1\.part-labels\.json$/));
    });

    it('delivers nothing after the reading was stopped', async () => {
      let isStopped = false;
      const { engine, file, delivered, transcribed, name } = film((work) => unlessStopped(async () => isStopped, work));
      begun();
      await engine.hear(file);
      ended();
      transcribed();
      await engine.finish({ name, id: name });
      isStopped = true;

      for (const [id, watching] of [
        ['1', 'labels'],
        ['2', 'moderation'],
        ['3', 'faces'],
      ] as const)
        await engine.finish({ name, id, watching, again: 0 });

      expect(delivered).toEqual([]);
    });

    it('delivers the results of finished jobs whose completion events were lost', async () => {
      const { engine, file, delivered, transcribed } = film();
      begun();
      await engine.hear(file);
      transcribed();
      ended();

      await engine.hear(file);

      expect(delivered).toMatchObject([whole]);
    });
  });

  it('requires the topic for Rekognition’s notifications', () => {
    expect(() => setUp('sound/hello.mp4', 'mp4', { FILM_ENGINE: 'aws' })).toThrow('REKOGNITION_TOPIC_ARN');
  });
});
