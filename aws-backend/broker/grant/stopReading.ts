import type { StopReadingResponse } from '../../contracts/http/reading.ts';
import { resultKey } from '../../contracts/media.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

export interface StopReadingPorts {
  recordAccess: Pick<RecordAccess, 'checkMedia' | 'cancelReading'>;
  uploadSigner: Pick<UploadSigner, 'mark'>;
  resultsBucket: string;
}

/**
 * Stops the reading of a file, for those who may edit its record. The record comes first: Salesforce decides whether the file is still being
 * read, and from then on refuses whatever a stage has still to say. The mark then only saves work, and a call that fails between the two is made again.
 */
export const stopReading = ({ recordAccess, uploadSigner, resultsBucket }: StopReadingPorts) => {
  const cancel = async ({ mediaId, status }: MediaOfParent): Promise<boolean> =>
    status === 'Cancelled' || (status === 'Processing' && (await recordAccess.cancelReading(mediaId)));

  return async ({ userId, orgId }: Caller, mediaId: string): Promise<StopReadingResponse> => {
    const access = await recordAccess.checkMedia({ userId, mediaId });
    if (access === undefined) throw new RefusedError('MEDIA_NOT_FOUND');
    if (!access.canRead) throw new RefusedError('NO_VIEW_ACCESS');
    if (!access.canEdit) throw new RefusedError('NO_EDIT_ACCESS');
    if (!(await cancel(access.media))) throw new RefusedError('READING_ENDED');
    const scope = { userId, orgId, parentId: access.media.parentId };
    await uploadSigner.mark(scope, { bucket: resultsBucket, key: resultKey({ orgId, mediaId }, 'stopped') });
    return { mediaId };
  };
};

export type StopReading = ReturnType<typeof stopReading>;
