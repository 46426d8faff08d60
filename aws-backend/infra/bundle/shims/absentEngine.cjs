const { RejectedError } = require('../../../runtime/errors.ts');

/** Neither now nor later: the file is of a type that AWS's service does not take, and this bundle has nothing else. */
function refuse() {
  throw new RejectedError('FILE_TYPE_UNSUPPORTED');
}

/** Stands in for a package whose models or binaries would not fit into a bundle. It refuses whoever calls or constructs any part of it. */
module.exports = new Proxy(refuse, { get: (_, name) => (name === '__esModule' || name === 'then' ? undefined : refuse) });
