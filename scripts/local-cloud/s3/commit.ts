import { checkWriteConditions } from './conditions.ts';
import type { S3Context } from './operation.ts';
import type { S3Request } from './s3Request.ts';
import type { Blob, StoredObject } from './storedObject.ts';

/** Atomically stores an object under its key and records the event, then deletes the blobs that it replaced. */
export const commit = async (
  request: S3Request,
  { store, tell }: S3Context,
  change: { object: StoredObject; eventName: string; also?: () => void; unusedBlobs?: readonly Blob[] },
): Promise<void> => {
  const { object, eventName, also, unusedBlobs = [] } = change;
  const replaced = store.atomically(() => {
    const existing = store.objects.find(request.bucket, request.key);
    // Checked again, because another write may have finished while this body was received.
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
