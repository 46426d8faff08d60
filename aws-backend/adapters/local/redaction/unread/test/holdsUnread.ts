import type { MediaFormat } from '../../../../../contracts/format.ts';
import { sampleMedia } from '../../../../../test/media.ts';
import { memoryObjects } from '../../../../../test/memoryObjects.ts';
import { localRedactor } from '../../localRedactor.ts';

const none = { find: () => Promise.reject(new Error('nothing is looked for')), close: async () => undefined };

/** Whether the local redactor finds content in a file that text extraction doesn't read. */
export const holdsUnread = (bytes: Uint8Array, format: MediaFormat): Promise<boolean> => {
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.byteLength });
  objects.put(media, bytes);
  return localRedactor(objects, none).holdsUnread({ media, format });
};
