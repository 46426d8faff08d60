import {
  ConverseCommand,
  ValidationException,
  type BedrockRuntimeClient,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { promptOf } from './bedrockPrompt.ts';

/** Claude since Opus 4.7 answers “`temperature` is deprecated for this model”. */
const isWithoutTemperature = (error: unknown): boolean =>
  error instanceof ValidationException && /\btemperature\b.*\b(?:deprecated|not supported|unsupported)\b/i.test(error.message);

/** Sends one text to a model: at temperature 0, unless the model has rejected that parameter. */
export const bedrockConverse = (client: BedrockRuntimeClient, modelId: string): ((text: string) => Promise<ConverseCommandOutput>) => {
  let temperature: number | undefined = 0;
  return async (text) => {
    try {
      return await client.send(new ConverseCommand(promptOf(modelId, text, temperature)));
    } catch (error) {
      if (!isWithoutTemperature(error)) throw error;
      temperature = undefined;
      return client.send(new ConverseCommand(promptOf(modelId, text, temperature)));
    }
  };
};
