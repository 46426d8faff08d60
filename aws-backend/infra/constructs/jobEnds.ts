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
  /** The stage that begins the jobs, and hears of their ends on its own queue. */
  made: MadeQueueFunction;
}

const filmActions = ['LabelDetection', 'ContentModeration', 'FaceDetection'].flatMap((watching) => [
  `rekognition:Start${watching}`,
  `rekognition:Get${watching}`,
]);

/** Once an hour, on the topic of a service, the stage is asked to look at jobs whose end nobody told: see `lookAgain`. */
export const lookAgainHourly = (stack: Stack, topic: Topic): void => {
  new Rule(stack, `${topic.node.id}LookAgain`, {
    description: 'Time to look at jobs whose end nobody told',
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new SnsTopic(topic, { message: RuleTargetInput.fromObject({ type: 'jobs.lookAgain' } satisfies LookAgain) })],
  });
};

/** The stage may put messages back into its queue, where they wait until a service has a job free: see `orWait`. */
export const waitInQueue = ({ handler, queue }: MadeQueueFunction): void => allow(handler, ['sqs:SendMessage'], [queue.queueArn]);

const topicOf = (stack: Stack, id: string, { stage, storage, made }: JobEnds): Topic => {
  const topicName = `media-${stage.name}-${id.toLowerCase()}`;
  const topic = new Topic(stack, id, { topicName, masterKey: storage.messagesKey, enforceSSL: true });
  topic.addSubscription(new SqsSubscription(made.queue));
  return topic;
};

const useOfKey = ['kms:Decrypt', 'kms:GenerateDataKey'];

/**
 * Textract and Rekognition Video tell of a job's end on a topic, with a role that they take for that: docs.aws.amazon.com/textract,
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
  acknowledge(role, { 'HIPAA.Security-IAMNoInlinePolicy': 'A policy of its own role is deleted with it and never reused.' });
  const { handler } = ends.made;
  handler.addEnvironment(`${id.toUpperCase()}_TOPIC_ARN`, topic.topicArn);
  handler.addEnvironment(`${id.toUpperCase()}_ROLE_ARN`, role.roleArn);
  allow(handler, ['iam:PassRole'], [role.roleArn], { StringEquals: { 'iam:PassedToService': service } });
  return topic;
};

/** The stage that reads documents hears of the ends of its jobs. */
export const hearTextract = (stack: Stack, ends: JobEnds): Topic => hearByRole(stack, 'Textract', ends);

/**
 * What the same page of Rekognition's guide asks of its role for films under a key of ours. It opens no film by itself: only through S3, of which the
 * role may read nothing; films are read with the rights of whoever begins a job.
 */
const keyOfFilms = ({ dataKey }: StorageStack): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: useOfKey,
    resources: [dataKey.keyArn],
    conditions: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
  });

/** Lets the stage that hears recordings have the pictures of films looked at, and hear of the ends of those jobs. */
export const watchFilms = (stack: Stack, ends: JobEnds): Topic => {
  const { handler } = ends.made;
  handler.addEnvironment('FILM_ENGINE', 'aws');
  const topic = hearByRole(stack, 'Rekognition', ends, [keyOfFilms(ends.storage)]);
  allow(handler, filmActions, ['*']);
  if (handler.role)
    acknowledge(handler.role, { 'AwsSolutions-IAM5[Resource::*]': 'Rekognition Video has no resource to name for a film.' });
  return topic;
};

/**
 * Lets Transcribe encrypt transcripts with our key, which it does with the rights of whoever begins a job: docs.aws.amazon.com/transcribe,
 * "Data encryption". Without it they would lie in the bucket under a key of S3. The calls do not come by way of S3, so no such condition holds.
 */
const encryptTranscripts = ({ storage, made: { handler } }: JobEnds): void => {
  handler.addEnvironment('STORAGE_KEY_ARN', storage.dataKey.keyArn);
  allow(handler, ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [storage.dataKey.keyArn]);
};

/** Transcribe tells of a job's end by EventBridge: docs.aws.amazon.com/transcribe, "Monitoring Amazon Transcribe with EventBridge". */
export const hearTranscribe = (stack: Stack, ends: JobEnds): Topic => {
  encryptTranscripts(ends);
  const topic = topicOf(stack, 'Transcribe', ends);
  new Rule(stack, 'Transcribed', {
    description: 'A transcription job has ended',
    eventPattern: {
      source: ['aws.transcribe'],
      detailType: ['Transcribe Job State Change'],
      detail: { TranscriptionJobStatus: ['COMPLETED', 'FAILED'] },
    },
    targets: [new SnsTopic(topic)],
  });
  return topic;
};
