import { mediaKey } from '../../contracts/media.ts';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

/** A file that its caller has started to send and that hasn't arrived. */
export interface UnfinishedFile {
  scope: GrantScope;
  object: StoredObject;
  reading: number;
}

/** Whether this caller created the record, on this parent. */
export const isMadeBy = (userId: string, parentId: string, media: MediaOfParent | undefined): media is MediaOfParent =>
  media?.parentId === parentId && media.createdById === userId;

/** Whether a record's file hasn't arrived yet. */
export const isUnsent = ({ status }: MediaOfParent): boolean => status === 'Uploading';

/** The caller's own unfinished file; refuses other users' files and files that have arrived. */
export const unfinishedFile =
  ({ recordAccess, uploadsBucket }: { recordAccess: RecordAccess; uploadsBucket: string }) =>
  async ({ userId, orgId }: Caller, parentId: string, mediaId: string): Promise<UnfinishedFile> => {
    const { canRead, media } = await recordAccess.check({ userId, parentId, mediaIds: [mediaId] });
    if (!canRead) throw new RefusedError('NO_VIEW_ACCESS');
    const [file] = media;
    if (!isMadeBy(userId, parentId, file) || !isUnsent(file)) throw new RefusedError('MEDIA_NOT_FOUND');
    const object = { bucket: uploadsBucket, key: mediaKey(orgId, parentId, mediaId) };
    return { scope: { userId, orgId, parentId }, object, reading: file.reading };
  };
