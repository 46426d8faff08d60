const refuse = require('./absentEngine.cjs');

const paths = () => [];
const resolve = Object.assign((name) => `/absent/${name}`, { paths });

/** Replaces `createRequire`, by which embedded engines locate their models: resolving succeeds, loading throws. */
module.exports = { createRequire: () => Object.assign(() => refuse(), { resolve }) };
