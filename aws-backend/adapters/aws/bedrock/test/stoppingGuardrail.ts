import { ApplyGuardrailCommand, BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { mockClient } from 'aws-sdk-client-mock';

/** Bedrock with guardrails that stop everything and a model that says nothing, for every client that is made meanwhile. */
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
