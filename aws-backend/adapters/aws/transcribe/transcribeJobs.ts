import { json } from 'node:stream/consumers';
import {
  ConflictException,
  DeleteTranscriptionJobCommand,
  GetTranscriptionJobCommand,
  StartTranscriptionJobCommand,
  TranscribeClient,
  type TranscriptionJob,
} from '@aws-sdk/client-transcribe';
import type { MediaAccepted, StoredObject } from '../../../contracts/events/mediaEvents.ts';
import type { Utterance } from '../../../contracts/listening.ts';
import { resultKey } from '../../../contracts/media.ts';
import { spokenExtraction } from '../../../contracts/spokenExtraction.ts';
import type { LongJobs } from '../../../ports/longJobs.ts';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import { JobFailedError, JobRunsError } from '../../../runtime/errors.ts';
import { beginJob } from '../beginJob.ts';
import { patience } from '../patience.ts';
import { callTranscribe, failedJobError, isOfSilence, TranscribeJobError, whereKnown } from './transcribeErrors.ts';
import { transcriptionOf, type TranscribeSettings } from './transcribeRequest.ts';
import { Transcript, utterancesOf } from './transcript.ts';

interface Parts extends TranscribeSettings {
  objects: ObjectStore;
  /** Where Transcribe writes, beside the file's other results, so that the transcript is erased with them. */
  resultsBucket: string;
}

/** Parses the URI of Transcribe's output: `https://s3.REGION.amazonaws.com/BUCKET/KEY`. */
const writtenAt = (bucket: string, uri: string): StoredObject => {
  const place = decodeURIComponent(new URL(uri).pathname);
  return { bucket, key: place.startsWith(`/${bucket}/`) ? place.slice(bucket.length + 2) : place.slice(1) };
};

/** Transcribes recordings with Amazon Transcribe: word timings and speaker diarization. */
export const transcribeJobs = ({ objects, resultsBucket, ...settings }: Parts, transcribe = new TranscribeClient(patience)): LongJobs => {
  const outputOf = ({ media }: MediaAccepted): StoredObject => ({ bucket: resultsBucket, key: resultKey(media, 'transcript') });
  const jobNamed = async (TranscriptionJobName: string): Promise<TranscriptionJob> => {
    const command = new GetTranscriptionJobCommand({ TranscriptionJobName });
    return (await callTranscribe(() => whereKnown(() => transcribe.send(command)))).TranscriptionJob ?? {};
  };
  const failure = async (TranscriptionJobName: string, reason: string | undefined): Promise<Error> => {
    const error = failedJobError(reason);
    // A job with this name can be started again only after this one is deleted.
    if (error instanceof JobFailedError) await transcribe.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName }));
    return error;
  };
  return {
    async start(name, file) {
      const command = new StartTranscriptionJobCommand(transcriptionOf(name, file, outputOf(file), settings));
      try {
        await beginJob('Transcribe', () => callTranscribe(() => transcribe.send(command)));
      } catch (error) {
        // Started before by the same message: job names are unique.
        if (!(error instanceof ConflictException)) throw error;
      }
      return name;
    },

    async result(name, file) {
      const { TranscriptionJobStatus: status = 'unknown', FailureReason, Transcript: written, LanguageCode } = await jobNamed(name);
      const heard = (utterances: Utterance[]) => spokenExtraction({ format: file.format, engine: 'Amazon Transcribe', utterances });
      if (status === 'FAILED' && isOfSilence(FailureReason)) return heard([]);
      if (status === 'FAILED') throw await failure(name, FailureReason);
      if (status === 'QUEUED' || status === 'IN_PROGRESS') throw new JobRunsError('Transcribe');
      const uri = written?.RedactedTranscriptFileUri ?? written?.TranscriptFileUri;
      if (status !== 'COMPLETED' || uri === undefined) throw new TranscribeJobError(status);
      const transcript = Transcript.parse(await json(await objects.read(writtenAt(resultsBucket, uri))));
      return heard(utterancesOf(transcript, LanguageCode));
    },
  };
};
