import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { allow, allowSecret } from '../constructs/allow.ts';
import type { FunctionSurroundings } from '../constructs/mediaFunction.ts';
import { queueFunction, type MadeQueueFunction } from '../constructs/queueFunction.ts';
import { salesforceSettings } from '../constructs/salesforceSettings.ts';
import { watchApiUsage } from '../constructs/watchedMetrics.ts';
import { queueFunctions } from '../functions.ts';
import type { PipelineStack } from './pipelineStack.ts';
import type { StorageStack } from './storageStack.ts';

export interface CallbackStackProps extends StackProps {
  surroundings: FunctionSurroundings;
  storage: StorageStack;
  pipeline: PipelineStack;
  credentials: Secret;
}

/** The only writer to Salesforce: many files per API call. */
export class CallbackStack extends Stack {
  readonly callback: MadeQueueFunction;

  constructor(scope: Construct, id: string, { surroundings, storage, pipeline, credentials, ...props }: CallbackStackProps) {
    super(scope, id, props);
    const { stage } = surroundings;
    const declared = queueFunctions.find(({ name }) => name === 'callback');
    if (declared === undefined) throw new Error('functions.ts declares no callback');
    this.callback = queueFunction(this, {
      surroundings,
      storage,
      declared,
      topicOf: (topic) => pipeline.topicOf(topic),
      environment: salesforceSettings(stage, credentials.secretArn),
      batchWindowSeconds: stage.limits.callbackWindowSeconds,
      needsEgress: true,
    });
    const { handler, queue } = this.callback;
    watchApiUsage(this, handler.logGroup, stage);
    allowSecret(handler, credentials.secretArn, storage.dataKey);
    // It postpones messages while Salesforce is unavailable or few API calls are left: see `sqsHold`.
    allow(handler, ['sqs:ChangeMessageVisibility'], [queue.queueArn]);
  }
}
