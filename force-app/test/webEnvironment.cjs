const { TestEnvironment } = require('jest-environment-jsdom');

/** Counts work in other threads in `world.workGoingOn`: tests wait until it is done instead of a fixed time. */
const counting = (world) => {
  world.workGoingOn = 0;
  const end = () => {
    world.workGoingOn -= 1;
  };
  return (work) => {
    world.workGoingOn += 1;
    work.then(end, end);
    return work;
  };
};

const countedCrypto = (count) => {
  const { crypto } = globalThis;
  const names = ['digest', 'exportKey', 'generateKey', 'importKey', 'sign', 'verify'];
  const subtle = Object.fromEntries(names.map((name) => [name, (...args) => count(crypto.subtle[name](...args))]));
  return { subtle, randomUUID: () => crypto.randomUUID(), getRandomValues: (array) => crypto.getRandomValues(array) };
};

const countedFile = (count) =>
  class extends globalThis.File {
    arrayBuffer() {
      return count(super.arrayBuffer());
    }
  };

/** jsdom plus what a current browser also has: crypto keys and hashes, fetch types, and readable files. */
class WebEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const count = counting(this.global);
    const { AbortController, AbortSignal, ArrayBuffer, Blob, Headers } = globalThis;
    const { ReadableStream, Response, TextDecoder, TextEncoder, Uint8Array } = globalThis;
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      ArrayBuffer,
      Blob,
      File: countedFile(count),
      Headers,
      ReadableStream,
      Response,
      TextDecoder,
      TextEncoder,
      Uint8Array,
    });
    Object.defineProperty(this.global, 'crypto', { value: countedCrypto(count) });
  }
}

module.exports = WebEnvironment;
