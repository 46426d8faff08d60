const { Stream } = require('node:stream');

/** The few checks of `@sindresorhus/is` that jsforce makes on a request body. */
module.exports = {
  buffer: (value) => Buffer.isBuffer(value),
  function_: (value) => typeof value === 'function',
  nodeStream: (value) => value instanceof Stream,
  string: (value) => typeof value === 'string',
  urlSearchParams: (value) => value instanceof URLSearchParams,
};
