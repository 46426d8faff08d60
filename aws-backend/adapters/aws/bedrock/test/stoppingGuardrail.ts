import { ApplyGuardrailCommand, BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { mockClient } from 'aws-sdk-client-mock';

/** Mocks Bedrock for all clients: guardrails block everything, and the model says nothing. */
export const stoppingGuardrail = () => {
  const bedrock = mockClient(BedrockRuntimeClient);
  bedrock.on(ApplyGuardrailCommand).resolves({ action: 'GUARDRAIL_INTERVENED' });
  bedrock.on(ConverseCommand).resolves({});
  return {
    asked: () => bedrock.commandCalls(ApplyGuardrailCommand).map(({ args }) => args[0].input),
    restore: () => {
      bedrock.restore();
    },
  };
};
