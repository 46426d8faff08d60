import { BedrockRuntimeServiceException } from '@aws-sdk/client-bedrock-runtime';

/** What models and Bedrock say of a text that is too long, or that a filter of theirs holds back. A number of tokens that we ask for is ours, and no match. */
const aboutTheText =
  /(?:input|prompt) (?:is )?too long|too many input tokens|input (?:length|tokens?|token count)\b.*exceed|maximum context length|expected maxLength|content filter|Responsible AI/i;

/** The model's answer was none, and would most likely be none again: where the model lets us, the same text is asked about at temperature 0. */
const noAnswer = /invalid sequence as part of ToolUse/i;

const lasting: Readonly<Record<string, RegExp>> = { ValidationException: aboutTheText, ModelErrorException: noAnswer };

/**
 * What Bedrock will never do with this text: docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html, "Errors". All else is
 * thrown and the message comes again: throttling, time-outs and models that warm up pass; rights, a model id that is wrong or needs an inference
 * profile, and a question in a shape that the model does not take are ours to mend, so dead letters and their alarm have to tell of them.
 */
export const isLasting = (error: unknown): boolean =>
  error instanceof BedrockRuntimeServiceException && lasting[error.name]?.test(error.message) === true;
