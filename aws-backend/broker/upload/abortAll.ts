import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';

/** Aborts all unfinished uploads of an object. */
export const abortAll = async (uploads: MultipartUploads, scope: GrantScope, object: StoredObject): Promise<void> => {
  const uploadIds = await uploads.unfinished(scope, object);
  await Promise.all(uploadIds.map(async (uploadId) => uploads.abort(scope, { object, uploadId })));
};
