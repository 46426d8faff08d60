const { TestEnvironment } = require('jest-environment-jsdom');

/** The page of jsdom with what a current browser has beside it: keys, hashes, fetch types and files that can be read. */
class WebEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { AbortController, AbortSignal, ArrayBuffer, Blob, File, Headers, Response, TextDecoder, TextEncoder, Uint8Array } = globalThis;
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      ArrayBuffer,
      Blob,
      File,
      Headers,
      Response,
      TextDecoder,
      TextEncoder,
      Uint8Array,
    });
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto });
  }
}

module.exports = WebEnvironment;
