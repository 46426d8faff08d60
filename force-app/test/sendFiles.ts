import { createUploadQueue, type Upload } from 'c/uploadQueue';
import type { World } from './uploadFakes.ts';

/** Sends files by a queue of their own, and says what has become of them when nothing more happens. */
export const sendFiles = async (world: World, ...files: File[]): Promise<readonly Upload[]> => {
  const queue = createUploadQueue(world.ports);
  queue.add(files);
  await queue.idle();
  return world.latest();
};
