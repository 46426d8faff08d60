import { App, Tags, type StackProps } from 'aws-cdk-lib';
import type { FunctionCodes } from './functionCode.ts';
import { checkRules } from './checkRules.ts';
import type { FunctionSurroundings } from './constructs/mediaFunction.ts';
import { optionalStacks as optional } from './optionalStacks.ts';
import { BrokerStack } from './stacks/brokerStack.ts';
import { CallbackStack } from './stacks/callbackStack.ts';
import { MalwareGateStack } from './stacks/malwareGateStack.ts';
import { NetworkStack } from './stacks/networkStack.ts';
import { ObservabilityStack } from './stacks/observabilityStack.ts';
import { PipelineStack } from './stacks/pipelineStack.ts';
import { SecretsStack } from './stacks/secretsStack.ts';
import { StorageStack } from './stacks/storageStack.ts';
import type { Stage } from './stage.ts';

/** The complete AWS side of one stage, as stacks that can be deployed one after another. */
export const mediaInsights = (app: App, stage: Stage, codeOf: FunctionCodes) => {
  const environment = { region: stage.region, ...(stage.account === null ? {} : { account: stage.account }) };
  const named = (name: string): StackProps => ({ stackName: `media-${stage.name}-${name}`, env: environment });

  const storage = new StorageStack(app, 'Storage', { ...named('storage'), stage });
  const secrets = new SecretsStack(app, 'Secrets', { ...named('secrets'), stage, dataKey: storage.dataKey });
  const network = stage.privateNetwork
    ? new NetworkStack(app, optional.privateNetwork.id, { ...named(optional.privateNetwork.name), stage, dataKey: storage.dataKey })
    : undefined;
  const surroundings: FunctionSurroundings = { stage, dataKey: storage.dataKey, codeOf, network: network?.network };
  const keys = { credentials: secrets.credentials, tokenKey: secrets.tokenKey };
  const broker = new BrokerStack(app, 'Broker', { ...named('broker'), surroundings, storage, ...keys });
  const pipeline = new PipelineStack(app, 'Pipeline', { ...named('pipeline'), surroundings, storage });
  const callback = new CallbackStack(app, 'Callback', {
    ...named('callback'),
    surroundings,
    storage,
    pipeline,
    credentials: keys.credentials,
  });

  const malwareGate = stage.malwareGate
    ? new MalwareGateStack(app, optional.malwareGate.id, { ...named(optional.malwareGate.name), stage, storage })
    : undefined;
  const observability = new ObservabilityStack(app, 'Observability', {
    ...named('observability'),
    ...{ stage, storage, api: broker.api, brokerFunctions: broker.functions, stages: [...pipeline.stages, callback.callback] },
  });

  Tags.of(app).add('media-insights-stage', stage.name);
  for (const [name, value] of Object.entries(stage.tags)) Tags.of(app).add(name, value);
  checkRules(app);
  return { storage, secrets, network, broker, pipeline, callback, malwareGate, observability };
};
