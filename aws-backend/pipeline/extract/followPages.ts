import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { MediaObject } from '../../contracts/media.ts';
import type { OnPage } from '../../ports/documents.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { pace } from '../../runtime/pace.ts';

interface Ports {
  publisher: Publisher;
  isStopped: (media: MediaObject) => Promise<boolean>;
  /** The interval for both. */
  paceMs: number;
  /** Milliseconds from any origin. */
  now?: (() => number) | undefined;
}

/** Returns a per-page callback for reading one file: reports progress, and ends the reading if a user has stopped it. */
export const followPages = ({ publisher, isStopped, paceMs, now }: Ports, { media, format }: MediaAccepted): OnPage => {
  const isDue = pace(paceMs, now);
  return async (done, toDo) => {
    if (!isDue()) return;
    if (await isStopped(media)) throw new StoppedError();
    const percent = Math.min(99, Math.floor((done / Math.max(1, toDo)) * 100));
    await publisher.publish({ type: 'media.progress', version: 1, media, format, percent });
  };
};
