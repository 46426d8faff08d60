import { Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { engineSettings, allowEngines } from '../constructs/engines.ts';
import { hearTextract, hearTranscribe, watchFilms } from '../constructs/jobEnds.ts';
import type { FunctionSurroundings } from '../constructs/mediaFunction.ts';
import { queueFunction, type MadeQueueFunction } from '../constructs/queueFunction.ts';
import { readingSettings } from '../constructs/readingSettings.ts';
import { mediaTopics, queueFunctions, type Hearing } from '../functions.ts';
import type { StorageStack } from './storageStack.ts';

export interface PipelineStackProps extends StackProps {
  surroundings: FunctionSurroundings;
  storage: StorageStack;
}

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
      .map((declared) => {
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
    if (found === undefined) throw new Error(`There is no topic “${topic}”`);
    return found;
  }

  private hearJobEnds(made: MadeQueueFunction, { stage }: FunctionSurroundings, storage: StorageStack): void {
    const { engines } = stage;
    if (made.name === 'documents' && engines.documents === 'aws') hearTextract(this, { stage, storage, made });
    if (made.name === 'speech' && engines.speech === 'aws') hearTranscribe(this, { stage, storage, made });
    if (made.name === 'speech' && engines.images === 'aws' && stage.watchFilms) watchFilms(this, { stage, storage, made });
  }
}
