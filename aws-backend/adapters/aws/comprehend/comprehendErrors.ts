import { ComprehendServiceException } from '@aws-sdk/client-comprehend';

/**
 * What Comprehend will never do with this text, now or later: docs.aws.amazon.com/comprehend/latest/APIReference/API_DetectEntities.html,
 * "Errors". All else (throttling, internal errors, missing rights) may pass, so it is thrown and the message comes again.
 */
const lasting: ReadonlySet<string> = new Set([
  'InvalidRequestException',
  'TextSizeLimitExceededException',
  'UnsupportedLanguageException',
  'ValidationException',
]);

export const isLasting = (error: unknown): boolean => error instanceof ComprehendServiceException && lasting.has(error.name);
