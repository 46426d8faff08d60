import { buffer } from 'node:stream/consumers';
import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import type { Extraction } from '../../contracts/extraction.ts';
import type { MediaFormat } from '../../contracts/format.ts';
import { resultKey } from '../../contracts/media.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  /** The port that reads this stage's formats: documents or images. */
  reader: { read(file: { bytes: Uint8Array; format: MediaFormat; fileName: string }): Promise<Extraction> };
  resultsBucket: string;
}

/** Turns a file into text and stores it for the next stage. */
export const extract =
  ({ objects, publisher, reader, resultsBucket }: Ports) =>
  async ({ media, format }: MediaAccepted): Promise<void> => {
    const bytes = await buffer(await objects.read(media));
    const text = await reader.read({ bytes, format, fileName: media.fileName });
    const extraction = { bucket: resultsBucket, key: resultKey(media, 'extraction') };
    await objects.write(extraction, JSON.stringify(text), 'application/json');
    await publisher.publish({ type: 'media.extracted', version: 1, media, format, extraction });
  };
