import type { AccessRequest, AccessResponse } from '../../contracts/http/access.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

/** Makes the files of a record visible to a caller who may see the record, and tells what else the caller may do there. */
export const grantAccess =
  ({ recordAccess }: { recordAccess: RecordAccess }) =>
  async ({ userId }: Caller, { parentId }: AccessRequest): Promise<AccessResponse> => {
    const { canRead, canEdit, canDelete, canViewUnredacted, hiddenMediaIds } = await recordAccess.checkForSharing({ userId, parentId });
    if (!canRead) throw new RefusedError('NO_VIEW_ACCESS');
    const sharedCount = hiddenMediaIds.length === 0 ? 0 : await recordAccess.share({ userId, mediaIds: hiddenMediaIds });
    return { canUpload: canEdit, canDelete, canViewUnredacted, sharedCount };
  };

export type GrantAccess = ReturnType<typeof grantAccess>;
