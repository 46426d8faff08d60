import type { AccessRequest, AccessResponse, ReadingLimits } from '../../contracts/http/access.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

interface Ports {
  recordAccess: RecordAccess;
  /** This installation's limits for reading a file. */
  reading: ReadingLimits;
}

/** Shares a record's files with a caller who can see the record, and returns what else the caller may do there. */
export const grantAccess =
  ({ recordAccess, reading }: Ports) =>
  async ({ userId }: Caller, { parentId }: AccessRequest): Promise<AccessResponse> => {
    const { canRead, canEdit, canDelete, canViewUnredacted, hiddenMediaIds } = await recordAccess.checkForSharing({ userId, parentId });
    if (!canRead) throw new RefusedError('NO_VIEW_ACCESS');
    const sharedCount = hiddenMediaIds.length === 0 ? 0 : await recordAccess.share({ userId, mediaIds: hiddenMediaIds });
    return { canUpload: canEdit, canDelete, canViewUnredacted, sharedCount, reading };
  };
