import { createHash } from 'node:crypto';
import { compositeChecksum } from './checksums.ts';
import type { Checksum, Part, StoredObject, Upload } from './storedObject.ts';

/** The MD5 of the parts' MD5s, followed by the number of parts. */
const etagOf = (parts: readonly Part[]): string => {
  const hash = createHash('md5');
  for (const { etag } of parts) hash.update(Buffer.from(etag, 'hex'));
  return `${hash.digest('hex')}-${String(parts.length)}`;
};

const checksumOf = async ({ checksumAlgorithm }: Upload, parts: readonly Part[]): Promise<Checksum | undefined> =>
  checksumAlgorithm && {
    algorithm: checksumAlgorithm,
    value: await compositeChecksum(
      checksumAlgorithm,
      parts.map(({ checksum }) => checksum?.value ?? ''),
    ),
    type: 'COMPOSITE',
  };

/** Returns the object that consists of these parts of an upload. */
export const assemble = async (upload: Upload, parts: readonly Part[]): Promise<StoredObject> => {
  const { key, headers, metadata, tags } = upload;
  const checksum = await checksumOf(upload, parts);
  return {
    key,
    headers,
    metadata,
    tags,
    blobs: parts.map(({ blob }) => blob),
    sizeBytes: parts.reduce((sum, { blob }) => sum + blob.sizeBytes, 0),
    etag: etagOf(parts),
    lastModified: new Date().toISOString(),
    ...(checksum ? { checksum } : {}),
    parts: parts.map((part) => ({
      number: part.number,
      sizeBytes: part.blob.sizeBytes,
      ...(checksum && part.checksum ? { checksum: part.checksum.value } : {}),
    })),
  };
};
