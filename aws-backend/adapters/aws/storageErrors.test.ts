import { S3ServiceException } from '@aws-sdk/client-s3';
import { STSServiceException } from '@aws-sdk/client-sts';
import { callStorage } from './storageErrors.ts';

const failure = (name: string, httpStatusCode: number) => ({ name, $fault: 'client' as const, $metadata: { httpStatusCode } });
const after = (error: Error): Promise<unknown> => callStorage(() => Promise.reject(error));

describe('callStorage', () => {
  it.each([
    new STSServiceException(failure('Throttling', 400)),
    new S3ServiceException(failure('RequestTimeout', 400)),
    new S3ServiceException(failure('KMS.ThrottlingException', 400)),
    new S3ServiceException(failure('SlowDown', 503)),
    new S3ServiceException(failure('TooManyRequests', 429)),
    new S3ServiceException(failure('Timeout', 408)),
    new S3ServiceException(failure('InternalError', 500)),
    new S3ServiceException({ ...failure('Unknown', 0), $metadata: {} }),
    new Error('getaddrinfo ENOTFOUND'),
  ])('throws STORAGE_UNAVAILABLE for a transient error: $name', async (error) => {
    await expect(after(error)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE', cause: error });
  });

  it.each([
    new S3ServiceException(failure('NoSuchUpload', 404)),
    new S3ServiceException(failure('PreconditionFailed', 412)),
    new STSServiceException(failure('AccessDenied', 403)),
  ])('rethrows a permanent error: $name', async (error) => {
    await expect(after(error)).rejects.toBe(error);
  });
});
