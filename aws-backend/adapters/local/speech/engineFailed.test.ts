import type { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sampleFile } from '../../../ports/test/sampleFile.ts';
import { sampleMedia } from '../../../test/media.ts';
import { memoryObjects } from '../../../test/memoryObjects.ts';
import { started } from './engineFailed.ts';
import { openSound } from './openSound.ts';

/** Replaces the decoder's thread by one that ends as the test defines. */
jest.mock('node:worker_threads', () => {
  const { EventEmitter } = jest.requireActual<typeof import('node:events')>('node:events');
  class Worker extends EventEmitter {
    static end: (thread: InstanceType<typeof EventEmitter>) => void;
    constructor() {
      super();
      setImmediate(() => Worker.end(this));
    }
  }
  return { Worker };
});

const endBy = (end: (thread: EventEmitter) => void): void => {
  Object.assign(Worker, { end });
};

const hear = async (): Promise<void> => {
  const { bytes } = sampleFile('sound/hello.m4a');
  const objects = memoryObjects();
  const media = sampleMedia({ sizeBytes: bytes.length });
  objects.put(media, bytes);
  await Array.fromAsync(openSound(objects, { media, format: 'm4a' }).samples(0));
};

describe('A decoder', () => {
  it.each<[string, (thread: EventEmitter) => void]>([
    ['does not load', (thread) => thread.emit('error', new Error('Cannot find module'))],
    [
      'runs out of memory',
      (thread) => thread.emit('error', Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })),
    ],
    ['exits without an answer', (thread) => thread.emit('exit', 1)],
  ])('throws ENGINE_FAILED if its thread %s', async (_, end) => {
    endBy(end);

    await expect(hear()).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
  });

  it('throws FILE_CORRUPT if it can’t decode the audio', async () => {
    endBy((thread) => thread.emit('message', { error: 'Invalid data found when processing input' }));

    await expect(hear()).rejects.toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it('throws ENGINE_FAILED if it doesn’t start', async () => {
    const starting = started('The FLAC decoder', Promise.reject(new Error('no WebAssembly')));

    await expect(starting).rejects.toMatchObject({ code: 'ENGINE_FAILED', cause: new Error('no WebAssembly') });
  });
});
