const { Stream } = require('node:stream');

/** The few questions that jsforce asks of `@sindresorhus/is` about a request's body. */
module.exports = {
  buffer: (value) => Buffer.isBuffer(value),
  function_: (value) => typeof value === 'function',
  nodeStream: (value) => value instanceof Stream,
  string: (value) => typeof value === 'string',
  urlSearchParams: (value) => value instanceof URLSearchParams,
};
