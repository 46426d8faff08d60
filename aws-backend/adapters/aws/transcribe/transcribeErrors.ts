import { BadRequestException, LimitExceededException, NotFoundException } from '@aws-sdk/client-transcribe';
import type { RejectionCode } from '../../../contracts/rejections.ts';
import { JobFailedError, RejectedError } from '../../../runtime/errors.ts';

/**
 * Failure messages about the file, from
 * docs.aws.amazon.com/transcribe/latest/APIReference/API_TranscriptionJob.html, "FailureReason", and undocumented ones collected in edenai/
 * edenai-apis, `amazon/errors.py`, and meedan/alegre, `log_abnormal_failure`.
 */
const faults: readonly [RegExp, RejectionCode][] = [
  [/file size too large|too long|maximum audio duration/i, 'RECORDING_TOO_LONG'],
  [/unsupported (?:media|audio) format/i, 'RECORDING_TYPE_UNSUPPORTED'],
  [/(?:does not|doesn['’]t) match the detected|sample rate|number of channels|no audio/i, 'FILE_CORRUPT'],
  [/media file isn['’]t valid|failed to parse audio|corrupt|invalid (?:media|audio|file)/i, 'FILE_CORRUPT'],
];

/** Transcribe needs at least half a second, and enough speech to identify the language: recordings with less are not an error. */
const nothingSaid = /minimum audio duration|speech segment long enough/i;

/** Whether a job failed because the recording contains no or hardly any speech. */
export const isOfSilence = (reason = ''): boolean => nothingSaid.test(reason);

const faultOf = (message: string): RejectionCode | undefined => faults.find(([pattern]) => pattern.test(message))?.[1];

/**
 * Calls Transcribe. Requests refused because of the file become rejections; all other errors are rethrown for a retry:
 * throttling and limits pass by themselves, and access, vocabulary and parameters are ours to fix before the dead letters are redriven.
 */
export const callTranscribe = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    const isAboutTheRequest = error instanceof BadRequestException || error instanceof LimitExceededException;
    const code = isAboutTheRequest ? faultOf(error.message) : undefined;
    throw code === undefined ? error : new RejectedError(code, { cause: error });
  }
};

/**
 * Requests a job. For an unknown job, docs.aws.amazon.com/transcribe/latest/APIReference/API_GetTranscriptionJob.html documents one error,
 * and getmoto/moto, `transcribe/models.py`, the other.
 */
export const whereKnown = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    const isGone =
      error instanceof NotFoundException || (error instanceof BadRequestException && /could(?:n['’]t| not) be found/i.test(error.message));
    throw isGone ? new JobFailedError('The Transcribe job no longer exists', { cause: error }) : error;
  }
};

/** A job whose outcome Transcribe doesn't report: retried later. */
export class TranscribeJobError extends Error {
  constructor(status: string) {
    super(`Unexpected status of a Transcribe job: ${status}`);
    this.name = 'TranscribeJobError';
  }
}

/** The error of a job with status `FAILED`: a rejection if the reason blames the file. */
export const failedJobError = (reason = 'no reason given'): JobFailedError | RejectedError => {
  const error = new JobFailedError(`A Transcribe job failed: ${reason}`);
  const code = faultOf(reason);
  return code === undefined ? error : new RejectedError(code, { cause: error });
};
