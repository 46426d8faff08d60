import type { MediaFormat } from '../../../../../contracts/format.ts';
import { sampleMedia } from '../../../../../test/media.ts';
import { memoryObjects } from '../../../../../test/memoryObjects.ts';
import { localRedactor } from '../../localRedactor.ts';

const none = { find: () => Promise.reject(new Error('nothing is looked for')), close: async () => undefined };

/** Whether a file says more than is read of it. */
export const holdsUnread = (bytes: Uint8Array, format: MediaFormat): Promise<boolean> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.byteLength });
  objects.put(media, bytes);
  return localRedactor(objects, none).holdsUnread({ media, format });
};
