import { createUploadQueue, type Upload } from 'c/uploadQueue';
import type { World } from './uploadFakes.ts';

/** Uploads files with a new queue, and returns their final states. */
export const sendFiles = async (world: World, ...files: File[]): Promise<readonly Upload[]> => {
  const queue = createUploadQueue(world.ports);
  queue.add(files);
  await queue.idle();
  return world.latest();
};
