import type { MediaFormat } from '../../contracts/format.ts';
import { resultKey } from '../../contracts/media.ts';
import type { MediaResult } from '../../contracts/result.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Publisher } from '../../ports/publisher.ts';
import { jsonBytes } from '../../runtime/jsonBytes.ts';

interface Ports {
  objects: ObjectStore;
  publisher: Publisher;
  resultsBucket: string;
}

/** Stores all findings before publishing the event, so that receivers find them. */
export const publishResult =
  ({ objects, publisher, resultsBucket: bucket }: Ports) =>
  async (result: MediaResult, format: MediaFormat): Promise<void> => {
    const { media } = result;
    const stored = { bucket, key: resultKey(media, 'result') };
    await objects.write(stored, jsonBytes(result), 'application/json');
    await objects.write({ bucket, key: resultKey(media, 'redactedText') }, result.redactedText, 'text/plain; charset=utf-8');
    await publisher.publish({ type: 'media.interpreted', version: 1, media, format, result: stored });
  };
