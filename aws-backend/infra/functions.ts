import type { Stage } from './stage.ts';

/** The topics between the stages. */
export type MediaTopic = 'accepted' | 'progress' | 'extracted' | 'interpreted' | 'rejected' | 'failed';
export const mediaTopics: readonly MediaTopic[] = ['accepted', 'progress', 'extracted', 'interpreted', 'rejected', 'failed'];

/** A topic that a queue subscribes to; `route` filters for one kind of reader. */
export interface Hearing {
  topic: MediaTopic | 'uploaded' | 'deleted';
  route?: string;
}

/** Folders of the two buckets. */
export type Folder = 'uploads/media' | 'results/insights' | 'results/jobs' | 'results/sweep';

/** A function that is fed by a queue: its topics, and its permissions. */
export interface QueueFunction {
  /** As in `aws-backend/lambda/NAME.ts`. */
  name: string;
  timeoutSeconds: number;
  /** Visibility timeout: seconds until an unfinished message is redelivered. Decision 33 explains the values. */
  visibilitySeconds: number;
  /** Seconds until a new message is delivered, at most 900; no delay if absent. */
  delaySeconds?: number;
  memoryMb: number;
  batchSize: number;
  hears: readonly Hearing[];
  tells: readonly MediaTopic[];
  reads: readonly Folder[];
  writes: readonly Folder[];
  erases?: readonly Folder[];
  /** The ports for which it runs an engine. */
  engines: readonly (keyof Stage['engines'])[];
}

/** Three attempts, and a receive that only reports the failure. */
export const maxReceiveCount = 4;

const reader = { batchSize: 1, visibilitySeconds: 900, timeoutSeconds: 600, memoryMb: 2048 } as const;
const results = ['results/insights', 'results/jobs'] as const;

/** The stages in the order of data flow, and the writer at the end. */
export const queueFunctions: readonly QueueFunction[] = [
  {
    ...{ name: 'accept', timeoutSeconds: 60, visibilitySeconds: 360, memoryMb: 512, batchSize: 10, engines: [] },
    hears: [{ topic: 'uploaded' }],
    tells: ['accepted', 'rejected', 'failed'],
    reads: ['uploads/media'],
    writes: [],
  },
  {
    ...{ ...reader, name: 'documents', engines: ['documents'] },
    hears: [{ topic: 'accepted', route: 'documents' }],
    tells: ['progress', 'extracted', 'rejected', 'failed'],
    reads: ['uploads/media', ...results],
    writes: results,
  },
  {
    ...{ ...reader, name: 'images', engines: ['images'] },
    hears: [{ topic: 'accepted', route: 'images' }],
    tells: ['progress', 'extracted', 'rejected', 'failed'],
    reads: ['uploads/media', 'results/insights'],
    writes: ['results/insights'],
  },
  {
    ...{ ...reader, name: 'speech', engines: ['speech'] },
    hears: [
      { topic: 'accepted', route: 'speech' },
      { topic: 'progress', route: 'speech' },
    ],
    tells: ['progress', 'extracted', 'rejected', 'failed'],
    reads: ['uploads/media', ...results],
    writes: results,
  },
  {
    ...{ name: 'interpret', timeoutSeconds: 300, visibilitySeconds: 600, memoryMb: 1024, batchSize: 1, engines: ['language', 'model'] },
    hears: [{ topic: 'extracted' }],
    tells: ['interpreted', 'rejected', 'failed'],
    reads: ['results/insights'],
    writes: ['results/insights'],
  },
  {
    // New accounts are limited to this much memory: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html.
    ...{ name: 'redact', timeoutSeconds: 900, visibilitySeconds: 1000, memoryMb: 3008, batchSize: 1, engines: [] },
    hears: [{ topic: 'interpreted' }],
    tells: [],
    reads: ['uploads/media', 'results/insights'],
    writes: ['results/insights'],
  },
  {
    // 40 files with 50 insights each take five requests, or ten if they were written before.
    // The longest results, six in sequence, take 555 MiB in addition to the Salesforce connection.
    ...{ name: 'callback', timeoutSeconds: 120, visibilitySeconds: 720, memoryMb: 768, batchSize: 40, engines: [] },
    hears: [{ topic: 'accepted' }, { topic: 'progress' }, { topic: 'interpreted' }, { topic: 'rejected' }, { topic: 'failed' }],
    tells: [],
    reads: ['results/insights'],
    writes: [],
  },
  {
    // By then whatever was reading the file has ended and can't write any more: no stage takes longer.
    ...{ name: 'erase', timeoutSeconds: 60, visibilitySeconds: 360, delaySeconds: 900, memoryMb: 512, batchSize: 10, engines: [] },
    hears: [{ topic: 'deleted' }],
    tells: [],
    reads: [],
    writes: [],
    erases: ['uploads/media', 'results/insights', 'results/jobs'],
  },
];

/** All deployed functions, as `aws-backend/lambda/NAME.ts`. */
export const functionNames: readonly string[] = ['authorizer', 'broker', 'sweep', ...queueFunctions.map(({ name }) => name)];
