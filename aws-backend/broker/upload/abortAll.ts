import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';

/** Leaves no unfinished upload of an object behind. */
export const abortAll = async (uploads: MultipartUploads, scope: GrantScope, object: StoredObject): Promise<void> => {
  const uploadIds = await uploads.unfinished(scope, object);
  await Promise.all(uploadIds.map(async (uploadId) => uploads.abort(scope, { object, uploadId })));
};
