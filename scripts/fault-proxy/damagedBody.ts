import { Transform, type TransformCallback } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** Passes a body on until a place in it, does something there once, and passes the rest on. */
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

/** Flips one bit of the byte at that place. */
export const flipping = (place: number): Transform =>
  atPlace(place, (bytes) => {
    const copy = Buffer.from(bytes);
    copy[0] = (copy[0] ?? 0) ^ 1;
    return copy;
  });

/** Does something at that place of a body, and lets no more of it through. */
export const endingAt = (place: number, end: () => Promise<void> | void): Transform =>
  atPlace(place, async () => {
    await end();
    throw new Error('The body ended here');
  });

/** What a line lets through at once after it stood still, in milliseconds of its rate: as much as its buffers hold. */
const bufferedMs = 5;

/** What many bodies share: together they pass no faster than that. */
export const sharedRate = (bytesPerSecond: number): (() => Transform) => {
  let freeAt = 0;
  return () =>
    new Transform({
      transform(bytes: Buffer, _encoding, done: TransformCallback) {
        const now = performance.now();
        freeAt = Math.max(freeAt, now - bufferedMs) + (1000 * bytes.length) / bytesPerSecond;
        // A timer is good to a millisecond: shorter debts are left to add up.
        if (freeAt - now < 2) done(null, bytes);
        else delay(freeAt - now).then(() => done(null, bytes), done);
      },
    });
};

/** Passes a body on no faster than that. */
export const slowed = (bytesPerSecond: number): Transform =>
  new Transform({
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      delay((1000 * bytes.length) / bytesPerSecond).then(() => done(null, bytes), done);
    },
  });
