import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Duration, type Stack } from 'aws-cdk-lib';
import type { LookAgain } from '../../contracts/events/lookAgain.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import type { StorageStack } from '../stacks/storageStack.ts';
import { allow } from './allow.ts';
import type { MadeQueueFunction } from './queueFunction.ts';

interface JobEnds {
  stage: Stage;
  storage: StorageStack;
  /** The stage that starts the jobs and receives their completion events on its own queue. */
  made: MadeQueueFunction;
}

const filmActions = ['LabelDetection', 'ContentModeration', 'FaceDetection'].flatMap((watching) => [
  `rekognition:Start${watching}`,
  `rekognition:Get${watching}`,
]);

/** Every hour, sends the stage a request, on the service's topic, to poll jobs whose completion event never arrived: see `lookAgain`. */
export const lookAgainHourly = (stack: Stack, topic: Topic): void => {
  new Rule(stack, `${topic.node.id}LookAgain`, {
    description: 'Hourly request to poll jobs whose completion event never arrived',
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new SnsTopic(topic, { message: RuleTargetInput.fromObject({ type: 'jobs.lookAgain' } satisfies LookAgain) })],
  });
};

/** Allows the stage to send messages to its queue again, where they wait until a service has a free job: see `orWait`. */
export const waitInQueue = ({ handler, queue }: MadeQueueFunction): void => allow(handler, ['sqs:SendMessage'], [queue.queueArn]);

const topicOf = (stack: Stack, id: string, { stage, storage, made }: JobEnds): Topic => {
  const topicName = `media-${stage.name}-${id.toLowerCase()}`;
  const topic = new Topic(stack, id, { topicName, masterKey: storage.messagesKey, enforceSSL: true });
  topic.addSubscription(new SqsSubscription(made.queue));
  return topic;
};

const useOfKey = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Textract and Rekognition Video publish a job's completion to a topic, using a role that they assume: docs.aws.amazon.com/textract,
 * "Configuring Amazon Textract for asynchronous operations", and /rekognition, "Configuring Amazon Rekognition Video".
 */
const hearByRole = (stack: Stack, id: 'Textract' | 'Rekognition', ends: JobEnds, more: PolicyStatement[] = []): Topic => {
  const service = `${id.toLowerCase()}.amazonaws.com`;
  const topic = topicOf(stack, id, ends);
  const may = (actions: string[], resource: string): PolicyStatement =>
    new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [resource] });
  const role = new Role(stack, `${id}Role`, {
    assumedBy: new ServicePrincipal(service, { conditions: { StringEquals: { 'aws:SourceAccount': stack.account } } }),
    inlinePolicies: {
      tell: new PolicyDocument({
        statements: [may(['sns:Publish'], topic.topicArn), may(useOfKey, ends.storage.messagesKey.keyArn), ...more],
      }),
    },
  });
  acknowledge(role, { 'HIPAA.Security-IAMNoInlinePolicy': 'The inline policy belongs to this role only, and is deleted with it.' });
  const { handler } = ends.made;
  handler.addEnvironment(`${id.toUpperCase()}_TOPIC_ARN`, topic.topicArn);
  handler.addEnvironment(`${id.toUpperCase()}_ROLE_ARN`, role.roleArn);
  allow(handler, ['iam:PassRole'], [role.roleArn], { StringEquals: { 'iam:PassedToService': service } });
  return topic;
};

/** Delivers completion events of Textract jobs to the documents stage. */
export const hearTextract = (stack: Stack, ends: JobEnds): Topic => hearByRole(stack, 'Textract', ends);

/**
 * Permissions that the same page of Rekognition's guide requires of its role for videos encrypted with our key, restricted to use through S3. The
 * role can't read S3 itself; videos are read with the permissions of the caller that starts a job.
 */
const keyOfFilms = ({ dataKey }: StorageStack): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: useOfKey,
    resources: [dataKey.keyArn],
    conditions: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
  });

/** Allows the speech stage to start Rekognition Video jobs, and delivers their completion events. */
export const watchFilms = (stack: Stack, ends: JobEnds): Topic => {
  const { handler } = ends.made;
  handler.addEnvironment('FILM_ENGINE', 'aws');
  const topic = hearByRole(stack, 'Rekognition', ends, [keyOfFilms(ends.storage)]);
  allow(handler, filmActions, ['*']);
  if (handler.role)
    acknowledge(handler.role, { 'AwsSolutions-IAM5[Resource::*]': 'Rekognition Video has no resource-level permissions for videos.' });
  return topic;
};

/**
 * Allows Transcribe to encrypt transcripts with our key, with the permissions of the caller that starts a job: docs.aws.amazon.com/transcribe,
 * "Data encryption". Otherwise S3's own key would encrypt them. These calls don't go through S3, so no `kms:ViaService` condition applies.
 */
const encryptTranscripts = ({ storage, made: { handler } }: JobEnds): void => {
  handler.addEnvironment('STORAGE_KEY_ARN', storage.dataKey.keyArn);
  allow(handler, ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [storage.dataKey.keyArn]);
};

/** Transcribe announces a job's completion through EventBridge: docs.aws.amazon.com/transcribe, "Monitoring Amazon Transcribe with EventBridge". */
export const hearTranscribe = (stack: Stack, ends: JobEnds): Topic => {
  encryptTranscripts(ends);
  const topic = topicOf(stack, 'Transcribe', ends);
  new Rule(stack, 'Transcribed', {
    description: 'Transcription jobs that completed or failed',
    eventPattern: {
      source: ['aws.transcribe'],
      detailType: ['Transcribe Job State Change'],
      detail: { TranscriptionJobStatus: ['COMPLETED', 'FAILED'] },
    },
    targets: [new SnsTopic(topic)],
  });
  return topic;
};
