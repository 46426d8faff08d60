import { BedrockRuntimeServiceException } from '@aws-sdk/client-bedrock-runtime';

/**
 * Error messages of models and Bedrock about a text that is too long or blocked by a content filter. An error about our own `maxTokens` must not
 * match.
 */
const aboutTheText =
  /(?:input|prompt) (?:is )?too long|too many input tokens|input (?:length|tokens?|token count)\b.*exceed|maximum context length|expected maxLength|content filter|Responsible AI/i;

/** The model's output was invalid, and would most likely be so again: if the model allows it, requests are made at temperature 0. */
const noAnswer = /invalid sequence as part of ToolUse/i;

const lasting: Readonly<Record<string, RegExp>> = { ValidationException: aboutTheText, ModelErrorException: noAnswer };

/**
 * Errors that this text will always cause: docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html, "Errors". All others
 * are thrown and the message is redelivered: throttling, timeouts and models that are starting up pass; permissions, a model id that is
 * wrong or needs an inference profile, and unsupported request parameters are ours to fix, so they must end in the dead-letter queue and
 * its alarm.
 */
export const isLasting = (error: unknown): boolean =>
  error instanceof BedrockRuntimeServiceException && lasting[error.name]?.test(error.message) === true;
