import { Transform, type TransformCallback } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** Passes a body through, and applies `act` to the rest of a chunk from this byte offset, once. */
const atPlace = (place: number, act: (bytes: Buffer) => Buffer | Promise<Buffer>): Transform => {
  let passed = 0;
  return new Transform({
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      const isHere = place >= passed && place < passed + bytes.length;
      const offset = place - passed;
      passed += bytes.length;
      if (!isHere) {
        done(null, bytes);
        return;
      }
      this.push(bytes.subarray(0, offset));
      Promise.resolve(act(bytes.subarray(offset))).then((rest) => done(null, rest), done);
    },
  });
};

/** Flips one bit of the byte at this offset. */
export const flipping = (place: number): Transform =>
  atPlace(place, (bytes) => {
    const copy = Buffer.from(bytes);
    copy[0] = (copy[0] ?? 0) ^ 1;
    return copy;
  });

/** Passes a body through up to this offset, then calls `end` and fails. */
export const endingAt = (place: number, end: () => Promise<void> | void): Transform =>
  atPlace(place, async () => {
    await end();
    throw new Error('The body ended here');
  });

/** How much a line passes at once after a pause, in milliseconds of its rate: the size of its buffers. */
const bufferedMs = 5;

/** Limits the combined rate of several bodies. */
export const sharedRate = (bytesPerSecond: number): (() => Transform) => {
  let freeAt = 0;
  return () =>
    new Transform({
      transform(bytes: Buffer, _encoding, done: TransformCallback) {
        const now = performance.now();
        freeAt = Math.max(freeAt, now - bufferedMs) + (1000 * bytes.length) / bytesPerSecond;
        // Timers have millisecond precision, so shorter delays are left to accumulate.
        if (freeAt - now < 2) done(null, bytes);
        else delay(freeAt - now).then(() => done(null, bytes), done);
      },
    });
};

/** Limits the rate of one body. */
export const slowed = (bytesPerSecond: number): Transform =>
  new Transform({
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      delay((1000 * bytes.length) / bytesPerSecond).then(() => done(null, bytes), done);
    },
  });
