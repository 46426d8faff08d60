import { ApplyGuardrailCommand, type BedrockRuntimeClient, type GuardrailContentSource } from '@aws-sdk/client-bedrock-runtime';
import { piecesOf } from '../comprehend/pieces.ts';

export interface Guardrail {
  id: string;
  version: string;
}

/** Maximum bytes per call: 25 text units of 1,000 characters (docs.aws.amazon.com/bedrock/latest/userguide/guardrails-limits.html). */
const maxBytes = 25_000;

/** Whether the guardrail, if one is configured, lets a text pass. */
export const passes = async (
  client: BedrockRuntimeClient,
  guardrail: Guardrail | undefined,
  { source, text }: { source: GuardrailContentSource; text: string },
): Promise<boolean> => {
  if (guardrail === undefined) return true;
  for (const piece of piecesOf(text, maxBytes)) {
    const { action } = await client.send(
      new ApplyGuardrailCommand({
        guardrailIdentifier: guardrail.id,
        guardrailVersion: guardrail.version,
        source,
        content: [{ text: { text: piece.text } }],
      }),
    );
    if (action !== 'NONE') return false;
  }
  return true;
};
