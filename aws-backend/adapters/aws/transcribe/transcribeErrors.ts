import { BadRequestException, LimitExceededException, NotFoundException } from '@aws-sdk/client-transcribe';
import type { RejectionCode } from '../../../contracts/rejections.ts';
import { JobFailedError, RejectedError } from '../../../runtime/errors.ts';

/**
 * What a failure says about the file, by the sentences of
 * docs.aws.amazon.com/transcribe/latest/APIReference/API_TranscriptionJob.html, "FailureReason", and by those that Transcribe says besides: edenai/
 * edenai-apis, `amazon/errors.py`, and meedan/alegre, `log_abnormal_failure`, have collected them.
 */
const faults: readonly [RegExp, RejectionCode][] = [
  [/file size too large|too long|maximum audio duration/i, 'RECORDING_TOO_LONG'],
  [/unsupported (?:media|audio) format/i, 'RECORDING_TYPE_UNSUPPORTED'],
  [/(?:does not|doesn['’]t) match the detected|sample rate|number of channels|no audio/i, 'FILE_CORRUPT'],
  [/media file isn['’]t valid|failed to parse audio|corrupt|invalid (?:media|audio|file)/i, 'FILE_CORRUPT'],
];

/** Half a second at least has to be there, and as much speech as tells its language: what has less is no fault of anybody. */
const nothingSaid = /minimum audio duration|speech segment long enough/i;

/** Whether a job failed because nobody, or hardly anybody, speaks in the recording. */
export const isOfSilence = (reason = ''): boolean => nothingSaid.test(reason);

const faultOf = (message: string): RejectionCode | undefined => faults.find(([pattern]) => pattern.test(message))?.[1];

/**
 * Calls Transcribe. A request refused for what the file is becomes a rejection; all else is thrown as it is and tried again:
 * throttling and limits pass by themselves, and access, vocabulary and parameters are ours to mend before the dead letters are sent back.
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
 * Asks for a job. Of one that is not there, docs.aws.amazon.com/transcribe/latest/APIReference/API_GetTranscriptionJob.html names the one error,
 * and getmoto/moto, `transcribe/models.py`, the other.
 */
export const whereKnown = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    const isGone =
      error instanceof NotFoundException || (error instanceof BadRequestException && /could(?:n['’]t| not) be found/i.test(error.message));
    throw isGone ? new JobFailedError('Transcribe knows the job no more', { cause: error }) : error;
  }
};

/** A job of which Transcribe does not say what became of it: asked again later. */
export class TranscribeJobError extends Error {
  constructor(status: string) {
    super(`Transcribe ended a job as ${status}`);
    this.name = 'TranscribeJobError';
  }
}

/** The error of a job that ended as `FAILED`: the file's fault where the reason says so. */
export const failedJobError = (reason = 'no reason'): JobFailedError | RejectedError => {
  const error = new JobFailedError(`Transcribe ended a job as FAILED: ${reason}`);
  const code = faultOf(reason);
  return code === undefined ? error : new RejectedError(code, { cause: error });
};
