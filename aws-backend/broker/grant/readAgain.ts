import type { ReadAgainResponse } from '../../contracts/http/reading.ts';
import { againKey, mediaKey, stoppedKey } from '../../contracts/media.ts';
import { isCurable } from '../../contracts/rejections.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { permittedMedia } from './permittedMedia.ts';

export interface ReadAgainPorts {
  recordAccess: Pick<RecordAccess, 'checkMedia' | 'beginReading'>;
  uploadSigner: Pick<UploadSigner, 'look' | 'mark'>;
  uploadsBucket: string;
  resultsBucket: string;
}

/** The outcome may differ this time: the content is unknown, or was rejected by a limit or as containing nothing readable. */
const isWorthwhile = ({ status, statusCode }: MediaOfParent): boolean =>
  status === 'Failed' || status === 'Cancelled' || (status === 'Rejected' && isCurable(statusCode));

/**
 * Starts another reading of a file whose last reading didn't finish, for users who may edit its parent. The markers come first: one stops
 * the previous reading, of which messages may return from the dead-letter queue; S3 announces the other to the pipeline. The record is then
 * updated at once, as the pipeline would do a moment later. A call that fails half-way can be repeated.
 */
export const readAgain =
  ({ recordAccess, uploadSigner, uploadsBucket, resultsBucket }: ReadAgainPorts) =>
  async (caller: Caller, mediaId: string): Promise<ReadAgainResponse> => {
    const media = await permittedMedia(recordAccess, 'canEdit', caller, mediaId);
    if (!isWorthwhile(media)) throw new RefusedError('NOT_READ_AGAIN');
    const { userId, orgId } = caller;
    const { storedUnderId: parentId } = media;
    const scope = { userId, orgId, parentId };
    const content = await uploadSigner.look(scope, { bucket: uploadsBucket, key: mediaKey(orgId, parentId, mediaId) });
    if (content === undefined) throw new RefusedError('CONTENT_NOT_THERE');
    const reading = media.reading + 1;
    const marks = [stoppedKey({ orgId, mediaId, reading: media.reading }), againKey({ orgId, parentId, mediaId, reading })];
    for (const key of marks) await uploadSigner.mark(scope, { bucket: resultsBucket, key });
    await recordAccess.beginReading(mediaId, reading);
    return { mediaId, reading };
  };
