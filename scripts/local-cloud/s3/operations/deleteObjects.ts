import { z } from 'zod';
import { writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import { objectArn, type Operation, type S3Context } from '../operation.ts';
import { readText } from '../readText.ts';
import type { S3Request } from '../s3Request.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

/** Removes one key and records the event. A key that doesn't exist counts as removed. */
const remove = async (request: S3Request, { store, tell }: S3Context, key: string): Promise<void> => {
  const removed = store.atomically(() => {
    const existing = store.objects.find(request.bucket, key);
    if (existing === undefined) return [];
    store.objects.remove(request.bucket, key);
    tell({ name: 'ObjectRemoved:Delete', bucket: request.bucket, key, sourceIp: request.body.socket.remoteAddress ?? '127.0.0.1' });
    return existing.blobs;
  });
  await store.blobs.remove(removed);
};

/** The version ID of unversioned objects, as all here are: docs.aws.amazon.com, "Working with objects in a versioning-suspended bucket". */
export const onlyVersion = 'null';

export const deleteObject: Operation = {
  method: 'DELETE',
  level: 'object',
  actions: () => ['s3:DeleteObject'],
  async run(request, context) {
    bucketOf(request, context);
    await remove(request, context, request.key);
    return { status: 204 };
  },
};

const Keys = z.strictObject({
  Object: z
    .array(z.strictObject({ Key: one(z.string()), VersionId: one(z.literal(onlyVersion)).optional() }))
    .min(1)
    .max(1000),
  Quiet: one(z.string()).optional(),
});
const Document = z.strictObject({ Delete: one(Keys) });

/** Deletes up to 1,000 keys in one request and reports the result of each. */
export const deleteObjects: Operation = {
  method: 'POST',
  level: 'bucket',
  selectors: ['delete'],
  // Checked for each key below.
  actions: () => [],
  async run(request, context) {
    bucketOf(request, context);
    const { Delete: wanted } = parseXml(Document, await readText(request));
    const Deleted: { Key: string }[] = [];
    const refused: { Key: string; Code: string; Message: string }[] = [];
    for (const { Key, VersionId } of wanted.Object) {
      const action = VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
      if (context.permits(request.principal, action, objectArn(request.bucket, Key))) {
        await remove(request, context, Key);
        Deleted.push({ Key });
      } else refused.push({ Key, Code: 'AccessDenied', Message: 'Access Denied' });
    }
    const answered = wanted.Quiet === 'true' ? [] : Deleted;
    return { body: writeXml('DeleteResult', { Deleted: answered, Error: refused }, s3Namespace) };
  },
};
