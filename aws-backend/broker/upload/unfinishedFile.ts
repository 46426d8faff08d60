import { mediaKey } from '../../contracts/media.ts';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

/** A file that its caller has begun to send and nobody has heard of since. */
export interface UnfinishedFile {
  scope: GrantScope;
  object: StoredObject;
}

/** Whether a record is one that this caller made on this parent for a file that has not arrived. */
export const isUnsentBy = (userId: string, parentId: string, media: MediaOfParent | undefined): boolean =>
  media?.parentId === parentId && media.createdById === userId && media.status === 'Uploading';

/** The unfinished file of a caller; nobody else's, and none that arrived. */
export const unfinishedFile =
  ({ recordAccess, uploadsBucket }: { recordAccess: RecordAccess; uploadsBucket: string }) =>
  async ({ userId, orgId }: Caller, parentId: string, mediaId: string): Promise<UnfinishedFile> => {
    const { canRead, media } = await recordAccess.check({ userId, parentId, mediaIds: [mediaId] });
    if (!canRead) throw new RefusedError('NO_VIEW_ACCESS');
    if (!isUnsentBy(userId, parentId, media[0])) throw new RefusedError('MEDIA_NOT_FOUND');
    return { scope: { userId, orgId, parentId }, object: { bucket: uploadsBucket, key: mediaKey(orgId, parentId, mediaId) } };
  };
