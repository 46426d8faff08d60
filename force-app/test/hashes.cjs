const { createHash } = require('node:crypto');

/** base64 of the SHA-256 of text or bytes. */
exports.sha256Of = (bytes) =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : Buffer.from(bytes))
    .digest('base64');

/** S3's checksum of a multipart object whose parts have these checksums. */
exports.compositeOf = (checksums) => {
  const hash = createHash('sha256');
  for (const checksum of checksums) hash.update(Buffer.from(checksum, 'base64'));
  return `${hash.digest('base64')}-${checksums.length}`;
};
