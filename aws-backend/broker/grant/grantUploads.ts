import type { UploadFile, UploadGrant, UploadRefusal, UploadsRequest, UploadsResponse } from '../../contracts/http/uploads.ts';
import { maxSinglePutBytes } from '../../contracts/limits.ts';
import { mediaKey } from '../../contracts/media.ts';
import { problem, type RefusalCode } from '../../contracts/problem.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';

export interface GrantUploadsPorts {
  recordAccess: RecordAccess;
  uploadSigner: UploadSigner;
  uploadsBucket: string;
}

/** Why a file may not be sent: it is too large, or its record is not one that this caller has just made on this parent. */
const objection = (file: UploadFile, media: MediaOfParent | undefined, userId: string, parentId: string): RefusalCode | undefined => {
  if (file.sizeBytes > maxSinglePutBytes) return 'FILE_TOO_LARGE';
  const isTheirs = media?.parentId === parentId && media.createdById === userId && media.status === 'Uploading';
  return isTheirs ? undefined : 'MEDIA_NOT_FOUND';
};

/** Grants one PUT for each file whose record belongs to the caller, on a parent that the caller may edit. */
export const grantUploads =
  ({ recordAccess, uploadSigner, uploadsBucket }: GrantUploadsPorts) =>
  async ({ userId, orgId }: Caller, { parentId, files }: UploadsRequest): Promise<UploadsResponse> => {
    const mediaIds = files.map(({ mediaId }) => mediaId);
    if (new Set(mediaIds).size < mediaIds.length) throw new RefusedError('REQUEST_INVALID', { detail: 'A file is named twice' });
    const access = await recordAccess.check({ userId, parentId, mediaIds });
    if (!access.canRead) throw new RefusedError('NO_VIEW_ACCESS');
    if (!access.canEdit) throw new RefusedError('NO_EDIT_ACCESS');

    const grant = async ({ mediaId, ...terms }: UploadFile): Promise<UploadGrant> => {
      const object = { bucket: uploadsBucket, key: mediaKey(orgId, parentId, mediaId) };
      const { url, headers, expiresAt } = await uploadSigner.put({ userId, orgId, parentId }, { object, ...terms });
      return { mediaId, method: 'PUT', url, headers, expiresAt: expiresAt.toISOString() };
    };
    const answer = async (file: UploadFile): Promise<UploadGrant | UploadRefusal> => {
      const media = access.media.find(({ mediaId }) => mediaId === file.mediaId);
      const code = objection(file, media, userId, parentId);
      return code === undefined ? grant(file) : { mediaId: file.mediaId, problem: problem(code) };
    };
    return { uploads: await Promise.all(files.map(answer)) };
  };

export type GrantUploads = ReturnType<typeof grantUploads>;
