import type { PartGrant, PartsRequest, PartsResponse } from '../../contracts/http/uploads.ts';
import { mediaKey } from '../../contracts/media.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { demandChecksum, type ChecksumRule } from './checksumRule.ts';
import { partLength } from './partPlan.ts';
import type { ReadUploadToken } from './uploadToken.ts';

export interface GrantPartsPorts {
  uploads: MultipartUploads;
  uploadSigner: UploadSigner;
  uploadsBucket: string;
  readUpload: ReadUploadToken;
  checksums: ChecksumRule;
  now: () => Date;
}

/** Grants one PUT for each requested part of an upload, with exactly that part's length and checksum. */
export const grantParts =
  ({ uploads, uploadSigner, uploadsBucket, readUpload, checksums, now }: GrantPartsPorts) =>
  async (caller: Caller, mediaId: string, { uploadToken, parts }: PartsRequest): Promise<PartsResponse> => {
    const { uploadId, parentId, ...plan } = await readUpload(uploadToken, { ...caller, mediaId }, now());
    const { userId, orgId } = caller;
    const scope = { userId, orgId, parentId };
    const object = { bucket: uploadsBucket, key: mediaKey(orgId, parentId, mediaId) };
    if (!(await uploads.isUnfinished(scope, { object, uploadId }))) throw new RefusedError('UPLOAD_NOT_FOUND');

    const grant = async ({ partNumber, sha256 }: PartsRequest['parts'][number]): Promise<PartGrant> => {
      const sizeBytes = partLength(plan, partNumber);
      if (sizeBytes === undefined) throw new RefusedError('REQUEST_INVALID', { detail: `The file has no part ${String(partNumber)}` });
      demandChecksum(checksums, sha256);
      const { url, headers, expiresAt } = await uploadSigner.part(scope, { object, uploadId, partNumber, sizeBytes, sha256 });
      return { partNumber, url, headers, expiresAt: expiresAt.toISOString() };
    };
    return { parts: await Promise.all(parts.map(grant)) };
  };
