import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import { resultKey } from '../../contracts/media.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  resultsBucket: string;
}

/** Stores what was read of a file, and then says that it is there. */
export const deliverExtraction =
  ({ objects, publisher, resultsBucket }: Ports) =>
  async ({ media, format }: Pick<MediaAccepted, 'media' | 'format'>, extraction: Extraction): Promise<void> => {
    const stored = { bucket: resultsBucket, key: resultKey(media, 'extraction') };
    await objects.write(stored, JSON.stringify(extraction), 'application/json');
    await publisher.publish({ type: 'media.extracted', version: 1, media, format, extraction: stored });
  };
