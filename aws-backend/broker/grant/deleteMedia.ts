import type { DeleteMediaResponse } from '../../contracts/http/deletion.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { markDeleted, type MarkDeletedPorts } from './markDeleted.ts';
import { permittedMedia } from './permittedMedia.ts';

export interface DeleteMediaPorts extends MarkDeletedPorts {
  recordAccess: Pick<RecordAccess, 'checkMedia' | 'deleteMedia'>;
}

/**
 * Deletes an uploaded file, for users who may delete its parent record. The markers are written first and the record is deleted last, since it
 * allows a call that failed half-way to be repeated.
 */
export const deleteMedia = (ports: DeleteMediaPorts) => {
  const { recordAccess } = ports;
  const mark = markDeleted(ports);
  return async (caller: Caller, mediaId: string): Promise<DeleteMediaResponse> => {
    const { storedUnderId: parentId, reading, status } = await permittedMedia(recordAccess, 'canDelete', caller, mediaId);
    if (status === 'Uploading') throw new RefusedError('UPLOAD_UNFINISHED');
    const { userId, orgId } = caller;
    await mark({ userId, orgId, parentId }, { mediaId, reading });
    await recordAccess.deleteMedia(mediaId);
    return { mediaId };
  };
};
