import { z } from 'zod';
import { bedrockModel } from '../../adapters/aws/bedrock/bedrockModel.ts';
import { comprehendLanguage } from '../../adapters/aws/comprehend/comprehendLanguage.ts';
import { localLanguage } from '../../adapters/local/language/localLanguage.ts';
import { localModel } from '../../adapters/local/model/localModel.ts';
import type { Language } from '../../ports/language.ts';
import type { Model } from '../../ports/model.ts';
import { requiredSettings } from '../../runtime/requiredSettings.ts';

export const InterpretSettings = z.object({
  /** Which engine analyzes text: Amazon Comprehend, or the engines bundled in this function. */
  LANGUAGE_ENGINE: z.enum(['aws', 'local']).default('local'),
  /** What writes summaries: a model on Amazon Bedrock, or the text's own sentences. */
  MODEL_ENGINE: z.enum(['aws', 'local']).default('local'),
  MODEL_ID: z.string().optional(),
  /** A Bedrock guardrail that prompts and answers must pass, if set. */
  GUARDRAIL_ID: z.string().min(1).optional(),
  GUARDRAIL_VERSION: z.string().min(1).default('DRAFT'),
});
type Settings = z.infer<typeof InterpretSettings>;

const modelOf = ({ MODEL_ENGINE, MODEL_ID, GUARDRAIL_ID, GUARDRAIL_VERSION }: Settings): Model => {
  if (MODEL_ENGINE === 'local') return localModel();
  const guardrail = GUARDRAIL_ID === undefined ? undefined : { id: GUARDRAIL_ID, version: GUARDRAIL_VERSION };
  return bedrockModel({ modelId: requiredSettings(['MODEL_ID'], { MODEL_ID }).MODEL_ID, guardrail }, localModel());
};

/** The engines that the settings select. */
export const interpretEngines = (settings: Settings): { language: Language; model: Model } => ({
  language: settings.LANGUAGE_ENGINE === 'aws' ? comprehendLanguage(localLanguage()) : localLanguage(),
  model: modelOf(settings),
});
