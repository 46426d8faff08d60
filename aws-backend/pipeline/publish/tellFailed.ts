import { MediaFailed, type Stage } from '../../contracts/events/mediaEvents.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { GiveUp } from '../../runtime/queueHandler.ts';

type Media = MediaFailed['media'];

/** Tells of a file that a stage gives up, so that its record says so instead of being read for ever. */
export const tellFailed = (publisher: Publisher, stage: Stage, maxReceiveCount: number): GiveUp<{ media: Media }> => ({
  maxReceiveCount,
  tell: ({ media }) => publisher.publish({ type: 'media.failed', version: 1, media: MediaFailed.shape.media.parse(media), stage }),
});
