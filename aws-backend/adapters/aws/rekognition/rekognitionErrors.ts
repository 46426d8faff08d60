import { RekognitionServiceException } from '@aws-sdk/client-rekognition';
import type { RejectionCode } from '../../../contracts/rejections.ts';
import { RejectedError } from '../../../runtime/errors.ts';

/** Errors caused by the image: docs.aws.amazon.com/rekognition/latest/APIReference/API_DetectLabels.html, "Errors". */
const faultsOfThePicture: Readonly<Record<string, RejectionCode>> = {
  ImageTooLargeException: 'TOO_MANY_PIXELS',
  InvalidImageFormatException: 'FILE_CORRUPT',
};

/** Calls Rekognition. Errors caused by the image become rejections; all others are rethrown for a retry. */
export const callRekognition = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof RekognitionServiceException ? faultsOfThePicture[error.name] : undefined;
    throw code === undefined ? error : new RejectedError(code, { cause: error });
  }
};
