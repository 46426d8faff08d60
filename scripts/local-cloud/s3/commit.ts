import { checkWriteConditions } from './conditions.ts';
import type { S3Context } from './operation.ts';
import type { S3Request } from './s3Request.ts';
import type { Blob, StoredObject } from './storedObject.ts';

/** Puts an object in place of what the key held, tells of it, and frees what it replaced; all or nothing. */
export const commit = async (
  request: S3Request,
  { store, tell }: S3Context,
  change: { object: StoredObject; eventName: string; also?: () => void; unusedBlobs?: readonly Blob[] },
): Promise<void> => {
  const { object, eventName, also, unusedBlobs = [] } = change;
  const replaced = store.atomically(() => {
    const existing = store.objects.find(request.bucket, request.key);
    // Checked once more: another write may have come first while this one's body arrived.
    checkWriteConditions(request, existing);
    store.objects.put(request.bucket, object);
    also?.();
    const { sizeBytes, etag } = object;
    tell({
      name: eventName,
      bucket: request.bucket,
      key: object.key,
      sizeBytes,
      etag,
      sourceIp: request.body.socket.remoteAddress ?? '127.0.0.1',
    });
    return existing?.blobs ?? [];
  });
  await store.blobs.remove([...replaced, ...unusedBlobs]);
};
