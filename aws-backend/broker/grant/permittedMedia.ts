import type { RefusalCode } from '../../contracts/problem.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

const refusals = { canEdit: 'NO_EDIT_ACCESS', canDelete: 'NO_DELETE_ACCESS' } as const satisfies Record<string, RefusalCode>;

/**
 * Returns a file if the caller has this permission on its parent. Rejects with `MEDIA_NOT_FOUND` or `NO_VIEW_ACCESS`, or with `NO_EDIT_ACCESS` or
 * `NO_DELETE_ACCESS` if the caller may only view it.
 */
export const permittedMedia = async (
  recordAccess: Pick<RecordAccess, 'checkMedia'>,
  right: keyof typeof refusals,
  { userId }: Caller,
  mediaId: string,
): Promise<MediaOfParent> => {
  const access = await recordAccess.checkMedia({ userId, mediaId });
  if (access === undefined) throw new RefusedError('MEDIA_NOT_FOUND');
  if (!access.canRead) throw new RefusedError('NO_VIEW_ACCESS');
  if (!access[right]) throw new RefusedError(refusals[right]);
  return access.media;
};
