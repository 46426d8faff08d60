import { json } from 'node:stream/consumers';
import type { MediaAccepted, MediaProgress, StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import { Listening } from '../../contracts/listening.ts';
import { resultKey, type MediaObject } from '../../contracts/media.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { Speech } from '../../ports/speech.ts';
import { StoppedError } from '../../runtime/errors.ts';
import { pace } from '../../runtime/pace.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  speech: Speech;
  /** Publishes the extraction. */
  deliver: (file: MediaProgress | MediaAccepted, extraction: Extraction) => Promise<void>;
  /** Whether a user has stopped the reading of a file. */
  isStopped: (media: MediaObject) => Promise<boolean>;
  /** The interval at which that is checked. */
  paceMs: number;
  resultsBucket: string;
  /** Milliseconds from any origin. */
  now?: (() => number) | undefined;
}

const percentOf = ({ heardMs, durationMs }: Listening): number => Math.min(99, Math.floor((heardMs / Math.max(1, durationMs)) * 100));

/**
 * Transcribes a recording in as many steps as needed: progress is stored after each, and `media.progress` requests the next. A redelivered
 * message continues from what is stored, so that nothing is lost or transcribed twice. Throws `StoppedError` if a user stops it meanwhile.
 */
export const listen = ({ objects, publisher, speech, deliver, isStopped, paceMs, resultsBucket: bucket, now }: Ports) => {
  const heardBefore = async (stored: StoredObject): Promise<Listening | undefined> =>
    (await objects.head(stored)) ? Listening.parse(await json(await objects.read(stored))) : undefined;

  return async (event: MediaAccepted | MediaProgress): Promise<void> => {
    const { media, format } = event;
    // Deleted while it was read or waited: there is nothing to read, and no record to update.
    if ((await objects.head(media)) === undefined) return;
    const stored = { bucket, key: resultKey(media, 'listening') };
    const isDue = pace(paceMs, now);
    const heard = await speech.listen({ media, format }, await heardBefore(stored), async () => {
      if (isDue() && (await isStopped(media))) throw new StoppedError();
    });
    if (heard.state === 'done') {
      await deliver(event, heard.extraction);
      return;
    }
    await objects.write(stored, JSON.stringify(heard.listening), 'application/json');
    await publisher.publish({ type: 'media.progress', version: 1, media, format, percent: percentOf(heard.listening) });
  };
};
