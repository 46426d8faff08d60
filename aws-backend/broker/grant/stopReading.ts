import type { StopReadingResponse } from '../../contracts/http/reading.ts';
import { stoppedKey } from '../../contracts/media.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { permittedMedia } from './permittedMedia.ts';

export interface StopReadingPorts {
  recordAccess: Pick<RecordAccess, 'checkMedia' | 'cancelReading'>;
  uploadSigner: Pick<UploadSigner, 'mark'>;
  resultsBucket: string;
}

/**
 * Stops the reading of a file, for users who may edit its parent. The record is updated first: Salesforce decides whether the file is still being
 * read, and from then on rejects all later updates by the stages. The marker only saves work, and a call that fails in between can be repeated.
 */
export const stopReading = ({ recordAccess, uploadSigner, resultsBucket }: StopReadingPorts) => {
  const cancel = async ({ mediaId, status }: MediaOfParent): Promise<boolean> =>
    status === 'Cancelled' || (status === 'Processing' && (await recordAccess.cancelReading(mediaId)));

  return async (caller: Caller, mediaId: string): Promise<StopReadingResponse> => {
    const media = await permittedMedia(recordAccess, 'canEdit', caller, mediaId);
    if (!(await cancel(media))) throw new RefusedError('READING_ENDED');
    const { userId, orgId } = caller;
    const { storedUnderId: parentId, reading } = media;
    await uploadSigner.mark({ userId, orgId, parentId }, { bucket: resultsBucket, key: stoppedKey({ orgId, mediaId, reading }) });
    return { mediaId };
  };
};
