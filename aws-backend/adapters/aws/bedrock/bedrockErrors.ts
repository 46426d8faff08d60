import { BedrockRuntimeServiceException } from '@aws-sdk/client-bedrock-runtime';

/**
 * What Bedrock will never do with this text: docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html, "Errors". All else is
 * thrown and the message comes again: throttling, time-outs and models that warm up pass, and rights and model ids are ours to mend.
 */
export const isLasting = (error: unknown): boolean =>
  error instanceof BedrockRuntimeServiceException && error.name === 'ValidationException';
