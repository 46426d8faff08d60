import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge } from '../acknowledge.ts';
import type { QueueFunction } from '../functions.ts';
import type { Stage } from '../stage.ts';
import { allow } from './allow.ts';
import { allowModel } from './allowModel.ts';

type Port = keyof Stage['engines'];

/** IAM actions per port. None supports resource-level permissions for these calls except Transcribe, whose jobs don't exist yet. */
const actions: Record<Exclude<Port, 'model'>, string[]> = {
  speech: ['transcribe:StartTranscriptionJob', 'transcribe:GetTranscriptionJob', 'transcribe:DeleteTranscriptionJob'],
  documents: ['textract:StartDocumentAnalysis', 'textract:GetDocumentAnalysis'],
  images: [
    'rekognition:DetectLabels',
    'rekognition:DetectFaces',
    'rekognition:DetectModerationLabels',
    'rekognition:DetectText',
    'textract:AnalyzeDocument',
  ],
  language: [
    'comprehend:DetectDominantLanguage',
    'comprehend:DetectEntities',
    'comprehend:DetectKeyPhrases',
    'comprehend:BatchDetectSentiment',
    'comprehend:DetectPiiEntities',
  ],
};

const modelSettings = ({ modelId, guardrail }: Stage): Record<string, string> => ({
  MODEL_ID: modelId,
  ...(guardrail === null ? {} : { GUARDRAIL_ID: guardrail.id, GUARDRAIL_VERSION: guardrail.version }),
});

/** Which engine a function uses for each of its ports. */
export const engineSettings = (stage: Stage, { engines }: QueueFunction): Record<string, string> => ({
  ...Object.fromEntries(engines.map((port) => [`${port.toUpperCase()}_ENGINE`, stage.engines[port]])),
  ...(engines.includes('model') ? modelSettings(stage) : {}),
});

/** Allows a function to call the AWS services that the stage selects. */
export const allowEngines = (handler: LambdaFunction, stage: Stage, { engines }: QueueFunction): void => {
  const chosen = engines.filter((port) => stage.engines[port] === 'aws');
  if (chosen.includes('model')) allowModel(handler, stage);
  const needed = chosen.flatMap((port) => (port === 'model' ? [] : actions[port]));
  if (needed.length === 0) return;
  allow(handler, needed, ['*']);
  const { role } = handler;
  if (role)
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]': 'These services receive the content in the request, so there is no resource to restrict access to.',
    });
};
