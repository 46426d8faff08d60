import { Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { engineSettings, allowEngines } from '../constructs/engines.ts';
import { hearTextract, hearTranscribe, lookAgainHourly, waitInQueue, watchFilms } from '../constructs/jobEnds.ts';
import type { FunctionSurroundings } from '../constructs/mediaFunction.ts';
import { queueFunction, type MadeQueueFunction } from '../constructs/queueFunction.ts';
import { readingSettings } from '../constructs/readingSettings.ts';
import { mediaTopics, queueFunctions, type Hearing, type QueueFunction } from '../functions.ts';
import type { Stage } from '../stage.ts';
import type { StorageStack } from './storageStack.ts';

export interface PipelineStackProps extends StackProps {
  surroundings: FunctionSurroundings;
  storage: StorageStack;
}

/**
 * Seconds from GuardDuty's result until it is processed. Tagging the file, without which nobody may read it, is a separate step with its own failure
 * event (docs.aws.amazon.com/guardduty, "Monitoring S3 object scans with Amazon EventBridge"), and its order is not documented. A message that
 * came too early would use up one of its attempts and wait for minutes.
 */
const untilTaggedSeconds = 5;

const inStage = (declared: QueueFunction, { malwareGate }: Stage): QueueFunction =>
  malwareGate && declared.name === 'accept' ? { ...declared, delaySeconds: untilTaggedSeconds } : declared;

/** The stages from an upload to its insights, and the topics between them. */
export class PipelineStack extends Stack {
  readonly stages: MadeQueueFunction[];
  private readonly topics: Map<string, Topic>;

  constructor(scope: Construct, id: string, { surroundings, storage, ...props }: PipelineStackProps) {
    super(scope, id, props);
    const { stage } = surroundings;
    this.topics = new Map(
      mediaTopics.map((name) => [
        name,
        new Topic(this, `${name}Topic`, { topicName: `media-${stage.name}-${name}`, masterKey: storage.messagesKey, enforceSSL: true }),
      ]),
    );
    this.topics.set('uploaded', storage.uploaded);
    this.topics.set('deleted', storage.deleted);
    this.stages = queueFunctions
      .filter(({ name }) => name !== 'callback')
      .map((each) => {
        const declared = inStage(each, stage);
        const environment = {
          MALWARE_GATE: stage.malwareGate ? 'on' : 'off',
          UPLOADS_BUCKET: storage.uploads.bucketName,
          ...engineSettings(stage, declared),
          ...readingSettings(stage, declared),
        };
        const made = queueFunction(this, { surroundings, storage, declared, topicOf: (topic) => this.topicOf(topic), environment });
        allowEngines(made.handler, stage, declared);
        return made;
      });
    for (const made of this.stages) this.hearJobEnds(made, surroundings, storage);
  }

  topicOf(topic: Hearing['topic']): Topic {
    const found = this.topics.get(topic);
    if (found === undefined) throw new Error(`Unknown topic “${topic}”`);
    return found;
  }

  private hearJobEnds(made: MadeQueueFunction, { stage }: FunctionSurroundings, storage: StorageStack): void {
    const { engines } = stage;
    const [hearsDocuments, hearsSpeech] = [made.name === 'documents', made.name === 'speech'];
    const ends = [
      hearsDocuments && engines.documents === 'aws' && hearTextract,
      hearsSpeech && engines.speech === 'aws' && hearTranscribe,
      hearsSpeech && engines.images === 'aws' && stage.watchFilms && watchFilms,
    ].filter((hear) => hear !== false);
    const [topic] = ends.map((hear) => hear(this, { stage, storage, made }));
    if (topic === undefined) return;
    lookAgainHourly(this, topic);
    waitInQueue(made);
  }
}
