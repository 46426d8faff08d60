import {
  GetContentModerationCommand,
  GetFaceDetectionCommand,
  GetLabelDetectionCommand,
  StartContentModerationCommand,
  StartFaceDetectionCommand,
  StartLabelDetectionCommand,
  type RekognitionClient,
  type StartLabelDetectionCommandInput,
  type VideoJobStatus,
} from '@aws-sdk/client-rekognition';
import type { Sighting } from '../../../contracts/extraction.ts';
import { facesIn, labelsIn, moderationIn } from './videoSightings.ts';

/** One page of a job's results. */
interface Found {
  status: VideoJobStatus | undefined;
  /** Why a job failed. */
  message: string | undefined;
  next: string | undefined;
}

/** One type of video analysis. */
interface Watcher {
  /** Idempotent by token. */
  start(
    rekognition: RekognitionClient,
    request: Omit<StartLabelDetectionCommandInput, 'Settings' | 'Features'>,
  ): Promise<{ JobId?: string | undefined }>;
  /** Calls `page` with each page of results, and returns the sightings of all. */
  read(rekognition: RekognitionClient, JobId: string, page: (found: Found) => void): Promise<Sighting[]>;
}

interface Answer<Item> extends Found {
  items: Item[] | undefined;
}

/** The maximum per page: docs.aws.amazon.com/rekognition/latest/APIReference/API_GetLabelDetection.html. */
const MaxResults = 1000;

const all = async <Item>(ask: (NextToken: string | undefined) => Promise<Answer<Item>>, page: (found: Found) => void): Promise<Item[]> => {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const answer = await ask(next);
    page(answer);
    for (const item of answer.items ?? []) items.push(item);
    next = answer.next;
  } while (next !== undefined);
  return items;
};

interface JobAnswer {
  JobStatus?: VideoJobStatus | undefined;
  StatusMessage?: string | undefined;
  NextToken?: string | undefined;
}

const told = ({ JobStatus, StatusMessage, NextToken }: JobAnswer): Found => ({
  status: JobStatus,
  message: StatusMessage,
  next: NextToken,
});

/** Minimum confidence of a label in percent. */
const MinConfidence = 60;

export const watchers = {
  labels: {
    start: (rekognition, request) => rekognition.send(new StartLabelDetectionCommand({ ...request, MinConfidence })),
    read: async (rekognition, JobId, page) =>
      labelsIn(
        await all(async (NextToken) => {
          const command = new GetLabelDetectionCommand({ JobId, MaxResults, NextToken, AggregateBy: 'SEGMENTS' });
          const answer = await rekognition.send(command);
          return { ...told(answer), items: answer.Labels };
        }, page),
      ),
  },
  moderation: {
    start: (rekognition, request) => rekognition.send(new StartContentModerationCommand({ ...request, MinConfidence })),
    read: async (rekognition, JobId, page) =>
      moderationIn(
        await all(async (NextToken) => {
          const command = new GetContentModerationCommand({ JobId, MaxResults, NextToken, AggregateBy: 'SEGMENTS' });
          const answer = await rekognition.send(command);
          return { ...told(answer), items: answer.ModerationLabels };
        }, page),
      ),
  },
  faces: {
    start: (rekognition, request) => rekognition.send(new StartFaceDetectionCommand({ ...request, FaceAttributes: 'DEFAULT' })),
    read: async (rekognition, JobId, page) =>
      facesIn(
        await all(async (NextToken) => {
          const answer = await rekognition.send(new GetFaceDetectionCommand({ JobId, MaxResults, NextToken }));
          return { ...told(answer), items: answer.Faces };
        }, page),
      ),
  },
} as const satisfies Record<string, Watcher>;

/** The types of video analysis. */
export type Watching = keyof typeof watchers;
export const watchings = Object.keys(watchers) as Watching[];
