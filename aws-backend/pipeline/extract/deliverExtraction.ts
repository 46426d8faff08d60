import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import { resultKey, type MediaObject } from '../../contracts/media.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { RejectedError, StoppedError } from '../../runtime/errors.ts';
import { jsonBytes } from '../../runtime/jsonBytes.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  /** Whether a user has stopped the reading of a file. */
  isStopped: (media: MediaObject) => Promise<boolean>;
  resultsBucket: string;
  /** The longest text, in UTF-16 code units, that is passed on: the next stage must hold it in memory with all findings. */
  maxCharacters?: number;
}

/** Stores a file's extraction and then publishes it. Throws `StoppedError` if a user stopped the reading; rejects a text that is too long. */
export const deliverExtraction =
  ({ objects, publisher, isStopped, resultsBucket, maxCharacters = Infinity }: Ports) =>
  async ({ media, format }: Pick<MediaAccepted, 'media' | 'format'>, extraction: Extraction): Promise<void> => {
    if (await isStopped(media)) throw new StoppedError();
    if (extraction.text.length > maxCharacters) throw new RejectedError('FILE_TOO_LARGE');
    const stored = { bucket: resultsBucket, key: resultKey(media, 'extraction') };
    await objects.write(stored, jsonBytes(extraction), 'application/json');
    await publisher.publish({ type: 'media.extracted', version: 1, media, format, extraction: stored });
  };
