import { S3ServiceException } from '@aws-sdk/client-s3';
import { STSServiceException } from '@aws-sdk/client-sts';
import { RefusedError } from '../../runtime/errors.ts';

const throttled = new Set([408, 429]);

/**
 * What passes though its status is 400: STS says so that it throttles (docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html), S3 `RequestTimeout`
 * (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html), and what it passes on of KMS, whose names have `Throttling` in them.
 */
const passing = /Throttl|RequestTimeout/;

/** An answer that says that the request is wrong, or not allowed: the same one will not do better later. */
const isFinal = (error: unknown): boolean => {
  if (!(error instanceof S3ServiceException) && !(error instanceof STSServiceException)) return false;
  const { httpStatusCode = 500 } = error.$metadata;
  return httpStatusCode < 500 && !throttled.has(httpStatusCode) && !passing.test(error.name);
};

/** The name S3 gives to what went wrong; undefined where it is not S3 that speaks. */
export const storageCode = (error: unknown): string | undefined => (error instanceof S3ServiceException ? error.name : undefined);

/** The status S3 answered with, where it answered. HEAD has no body, and so no name for what went wrong. */
export const storageStatus = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** Tells the caller that storage does not answer where that is what happened; every other error stays what it is. */
export const callStorage = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    if (isFinal(error) || error instanceof RefusedError) throw error;
    throw new RefusedError('STORAGE_UNAVAILABLE', { cause: error });
  }
};
