import { ComprehendServiceException } from '@aws-sdk/client-comprehend';

/**
 * Errors that this text will always cause: docs.aws.amazon.com/comprehend/latest/APIReference/API_DetectEntities.html,
 * "Errors". All others (throttling, internal errors, missing permissions) may pass, so they are thrown and the message is redelivered.
 */
const lasting: ReadonlySet<string> = new Set([
  'InvalidRequestException',
  'TextSizeLimitExceededException',
  'UnsupportedLanguageException',
  'ValidationException',
]);

export const isLasting = (error: unknown): boolean => error instanceof ComprehendServiceException && lasting.has(error.name);
