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

/** Something may be different this time: nothing is known of the content, or a limit refused it or nothing was read in it. */
const isWorthwhile = ({ status, statusCode }: MediaOfParent): boolean =>
  status === 'Failed' || status === 'Cancelled' || (status === 'Rejected' && isCurable(statusCode));

/**
 * Has a file read once more that was not read to its end, for those who may edit its record. The marks come first: one ends the reading before, of
 * which a message may yet come back from the dead letters, and of the other S3 tells the pipeline. The record then only shows at once what the
 * pipeline would write a moment later. A call that fails on the way is made again.
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
