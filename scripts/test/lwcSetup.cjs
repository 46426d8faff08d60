require('@sa11y/jest').registerSa11yMatcher();

// jsdom has no hash, and no Blob that streams; Node's do as a browser's.
Object.defineProperty(globalThis, 'crypto', { value: require('node:crypto').webcrypto, configurable: true });
Object.assign(globalThis, { StreamingBlob: require('node:buffer').Blob, ReadableStream: require('node:stream/web').ReadableStream });

// Components are taken from the page after every test, so that no test sees another's.
afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});
