import { BadRequestException, LimitExceededException } from '@aws-sdk/client-transcribe';
import type { RejectionCode } from '../../../contracts/rejections.ts';
import { RejectedError } from '../../../runtime/errors.ts';

/**
 * What a failure says about the file, by the sentences of
 * docs.aws.amazon.com/transcribe/latest/APIReference/API_TranscriptionJob.html, "FailureReason", and by those that Transcribe says besides: edenai/
 * edenai-apis, `amazon/errors.py`, and meedan/alegre, `log_abnormal_failure`, have collected them.
 */
const faults: readonly [RegExp, RejectionCode][] = [
  [/file size too large|too long|maximum audio duration/i, 'RECORDING_TOO_LONG'],
  [/unsupported (?:media|audio) format/i, 'FILE_TYPE_UNSUPPORTED'],
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

/** A job that failed, and whose fault is not known to be the file's. */
export class TranscribeJobError extends Error {
  constructor(status: string, reason = '') {
    super(`Transcribe ended a job as ${status}${reason === '' ? '' : `: ${reason}`}`);
    this.name = 'TranscribeJobError';
  }
}

/** The error of a job that ended as `FAILED`: the file's fault where the reason says so. */
export const failedJobError = (status: string, reason = ''): Error => {
  const error = new TranscribeJobError(status, reason);
  const code = faultOf(reason);
  return code === undefined ? error : new RejectedError(code, { cause: error });
};
