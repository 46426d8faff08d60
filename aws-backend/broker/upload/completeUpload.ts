import type { CompleteRequest, CompleteResponse } from '../../contracts/http/uploads.ts';
import { mediaKey } from '../../contracts/media.ts';
import type { Completion, MultipartUpload, MultipartUploads, NamedPart } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { demandChecksum, type ChecksumRule } from './checksumRule.ts';
import { confirmedObject } from './confirmedObject.ts';
import { partCount, type PartPlan } from './partPlan.ts';
import type { ReadUploadToken } from './uploadToken.ts';

export interface CompleteUploadPorts {
  uploads: MultipartUploads;
  uploadsBucket: string;
  readUpload: ReadUploadToken;
  checksums: ChecksumRule;
  now: () => Date;
}

const namesAll = (plan: PartPlan, parts: readonly NamedPart[]): boolean =>
  parts.length === partCount(plan) && parts.every(({ partNumber }, index) => partNumber === index + 1);

/** Completes an upload from its parts. Idempotent, also for another page that sent the same file: it returns the same object. */
export const completeUpload = ({ uploads, uploadsBucket, readUpload, checksums, now }: CompleteUploadPorts) => {
  const attempt = async (scope: GrantScope, upload: MultipartUpload, plan: PartPlan, parts: readonly NamedPart[]): Promise<Completion> => {
    if (namesAll(plan, parts)) return uploads.complete(scope, upload, parts);
    return (await uploads.isUnfinished(scope, upload)) ? 'partMissing' : 'ended';
  };

  return async (caller: Caller, mediaId: string, { uploadToken, parts }: CompleteRequest): Promise<CompleteResponse> => {
    const { uploadId, parentId, ...plan } = await readUpload(uploadToken, { ...caller, mediaId }, now());
    const scope = { userId: caller.userId, orgId: caller.orgId, parentId };
    const object = { bucket: uploadsBucket, key: mediaKey(caller.orgId, parentId, mediaId) };
    for (const { sha256 } of parts) demandChecksum(checksums, sha256);

    const completion = await attempt(scope, { object, uploadId }, plan, parts);
    if (completion === 'partMissing') throw new RefusedError('PART_MISSING');
    return { mediaId, ...(await confirmedObject(uploads, scope, { object, plan, parts, completion })) };
  };
};
