import { S3ServiceException } from '@aws-sdk/client-s3';
import { STSServiceException } from '@aws-sdk/client-sts';
import { RefusedError } from '../../runtime/errors.ts';

const throttled = new Set([408, 429]);

/**
 * Temporary errors with status 400: STS's throttling (docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html), S3's `RequestTimeout`
 * (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html), and the KMS errors that S3 passes on, whose names contain `Throttling`.
 */
const passing = /Throttl|RequestTimeout/;

/** Whether the response says that the request is invalid or not allowed: a retry wouldn't help. */
const isFinal = (error: unknown): boolean => {
  if (!(error instanceof S3ServiceException) && !(error instanceof STSServiceException)) return false;
  const { httpStatusCode = 500 } = error.$metadata;
  return httpStatusCode < 500 && !throttled.has(httpStatusCode) && !passing.test(error.name);
};

/** S3's error code; undefined for errors of other origin. */
export const storageCode = (error: unknown): string | undefined => (error instanceof S3ServiceException ? error.name : undefined);

/** The HTTP status of S3's response, if there was one. A HEAD response has no body and so no error code. */
export const storageStatus = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** Converts temporary storage errors to `STORAGE_UNAVAILABLE`; all others are rethrown. */
export const callStorage = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    if (isFinal(error) || error instanceof RefusedError) throw error;
    throw new RefusedError('STORAGE_UNAVAILABLE', { cause: error });
  }
};
