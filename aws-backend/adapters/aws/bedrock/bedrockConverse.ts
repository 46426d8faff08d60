import {
  ConverseCommand,
  ValidationException,
  type BedrockRuntimeClient,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import { promptOf } from './bedrockPrompt.ts';

/** Claude from Opus 4.7 on says “`temperature` is deprecated for this model”. */
const isWithoutTemperature = (error: unknown): boolean =>
  error instanceof ValidationException && /\btemperature\b.*\b(?:deprecated|not supported|unsupported)\b/i.test(error.message);

/** Asks a model about one text: at temperature 0, unless the model has said that it takes none. */
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
