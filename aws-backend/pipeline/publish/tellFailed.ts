import { MediaFailed, type Stage } from '../../contracts/events/mediaEvents.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { GiveUp } from '../../runtime/queueHandler.ts';

type Media = MediaFailed['media'];

/** Publishes that a stage gives up a file, so that its record doesn't stay in processing forever. */
export const tellFailed = (publisher: Publisher, stage: Stage, maxReceiveCount: number): GiveUp<{ media: Media }> => ({
  maxReceiveCount,
  tell: ({ media }) => publisher.publish({ type: 'media.failed', version: 1, media: MediaFailed.shape.media.parse(media), stage }),
});
