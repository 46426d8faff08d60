import type { DeleteMediaResponse } from '../../contracts/http/deletion.ts';
import { deletedKey, stoppedKey } from '../../contracts/media.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { permittedMedia } from './permittedMedia.ts';

export interface DeleteMediaPorts {
  recordAccess: Pick<RecordAccess, 'checkMedia' | 'deleteMedia'>;
  uploadSigner: Pick<UploadSigner, 'mark'>;
  resultsBucket: string;
}

/**
 * Deletes a file that has arrived, for those who may delete its record's parent. The marks come first: one ends its reading, the other has its
 * content and results erased. The record goes last, for it is what a call that failed half-way is made again with.
 */
export const deleteMedia =
  ({ recordAccess, uploadSigner, resultsBucket }: DeleteMediaPorts) =>
  async (caller: Caller, mediaId: string): Promise<DeleteMediaResponse> => {
    const { storedUnderId: parentId, reading, status } = await permittedMedia(recordAccess, 'canDelete', caller, mediaId);
    if (status === 'Uploading') throw new RefusedError('UPLOAD_UNFINISHED');
    const { userId, orgId } = caller;
    const scope = { userId, orgId, parentId };
    const ids = { orgId, parentId, mediaId, reading };
    for (const key of [stoppedKey(ids), deletedKey(ids)]) await uploadSigner.mark(scope, { bucket: resultsBucket, key });
    await recordAccess.deleteMedia(mediaId);
    return { mediaId };
  };

export type DeleteMedia = ReturnType<typeof deleteMedia>;
