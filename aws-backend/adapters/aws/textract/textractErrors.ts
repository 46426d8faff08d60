import { InvalidJobIdException, TextractServiceException } from '@aws-sdk/client-textract';
import type { RejectionCode } from '../../../contracts/rejections.ts';
import { JobFailedError, RejectedError } from '../../../runtime/errors.ts';

/** What is the file's fault: docs.aws.amazon.com/textract/latest/dg/API_StartDocumentAnalysis.html, "Errors". */
const faultsOfTheFile: Readonly<Record<string, RejectionCode>> = {
  BadDocumentException: 'FILE_CORRUPT',
  DocumentTooLargeException: 'FILE_TOO_LARGE',
  UnsupportedDocumentException: 'FILE_TYPE_UNSUPPORTED',
};

/**
 * Calls Textract. What the file is at fault for becomes a rejection. All else is thrown as it is and tried again: throttling and limits
 * pass by themselves, and access, keys and parameters are ours to mend before the dead letters are sent back.
 */
export const callTextract = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof TextractServiceException ? faultsOfTheFile[error.name] : undefined;
    throw code === undefined ? error : new RejectedError(code, { cause: error });
  }
};

/** A job that Textract says nothing of: tried again. */
export class TextractJobError extends Error {
  override readonly name = 'TextractJobError';
}

/** Asks for a job. Textract keeps what it found for seven days: docs.aws.amazon.com/textract/latest/dg/api-async.html. */
export const whereKept = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof InvalidJobIdException ? new JobFailedError('Textract knows the job no more', { cause: error }) : error;
  }
};

const faultOf = (message: string): RejectionCode | undefined => {
  if (/encrypt|password/i.test(message)) return 'FILE_ENCRYPTED';
  return /unsupported|invalid[ _-]?(document|image|pdf)|corrupt|bad[ _-]?document/i.test(message) ? 'FILE_CORRUPT' : undefined;
};

/** The error of a job that ended as `FAILED`: the file's fault where the message says so. */
export const jobError = (message = ''): Error => {
  const error = new JobFailedError(`Textract ended a job as FAILED: ${message}`);
  const code = faultOf(message);
  return code === undefined ? error : new RejectedError(code, { cause: error });
};
