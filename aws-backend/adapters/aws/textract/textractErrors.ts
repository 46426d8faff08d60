import { InvalidJobIdException, TextractServiceException } from '@aws-sdk/client-textract';
import type { RejectionCode } from '../../../contracts/rejections.ts';
import { JobFailedError, RejectedError } from '../../../runtime/errors.ts';

/** Errors caused by the file: docs.aws.amazon.com/textract/latest/dg/API_StartDocumentAnalysis.html, "Errors". */
const faultsOfTheFile: Readonly<Record<string, RejectionCode>> = {
  BadDocumentException: 'FILE_CORRUPT',
  DocumentTooLargeException: 'FILE_TOO_LARGE',
  UnsupportedDocumentException: 'FILE_TYPE_UNSUPPORTED',
};

/**
 * Calls Textract. Errors caused by the file become rejections. All others are rethrown for a retry: throttling and limits
 * pass by themselves, and access, keys and parameters are ours to fix before the dead letters are redriven.
 */
export const callTextract = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof TextractServiceException ? faultsOfTheFile[error.name] : undefined;
    throw code === undefined ? error : new RejectedError(code, { cause: error });
  }
};

/** A job whose outcome Textract doesn't report: retried. */
export class TextractJobError extends Error {
  override readonly name = 'TextractJobError';
}

/** Requests a job's result. Textract keeps it for seven days: docs.aws.amazon.com/textract/latest/dg/api-async.html. */
export const whereKept = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof InvalidJobIdException ? new JobFailedError('The Textract job no longer exists', { cause: error }) : error;
  }
};

const faultOf = (message: string): RejectionCode | undefined => {
  if (/encrypt|password/i.test(message)) return 'FILE_ENCRYPTED';
  return /unsupported|invalid[ _-]?(document|image|pdf)|corrupt|bad[ _-]?document/i.test(message) ? 'FILE_CORRUPT' : undefined;
};

/** The error of a job with status `FAILED`: a rejection if the message blames the file. */
export const jobError = (message = ''): Error => {
  const error = new JobFailedError(`A Textract job failed: ${message}`);
  const code = faultOf(message);
  return code === undefined ? error : new RejectedError(code, { cause: error });
};
