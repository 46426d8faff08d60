const { RejectedError } = require('../../../runtime/errors.ts');

/** Permanent: the AWS service doesn't support the file's type, and this bundle contains no other engine. */
function refuse() {
  throw new RejectedError('FILE_TYPE_UNSUPPORTED');
}

/** Replaces a package whose models or binaries would exceed the bundle limit. Calling or constructing any member of it throws. */
module.exports = new Proxy(refuse, { get: (_, name) => (name === '__esModule' || name === 'then' ? undefined : refuse) });
