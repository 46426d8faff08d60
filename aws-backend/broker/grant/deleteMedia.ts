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
 * Deletes a file that has arrived, for those who may delete its record's parent. The marks come first; the record goes last, for it is what
 * a call that failed half-way is made again with.
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
