import type {
  MultipartGrant,
  PartedFile,
  UploadFile,
  UploadGrant,
  UploadRefusal,
  UploadsRequest,
  UploadsResponse,
  WholeFile,
} from '../../contracts/http/uploads.ts';
import { maxPartCount, maxSinglePutBytes } from '../../contracts/limits.ts';
import { mediaKey } from '../../contracts/media.ts';
import { problem, type RefusalCode } from '../../contracts/problem.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { MediaOfParent, RecordAccess } from '../../ports/recordAccess.ts';
import type { GrantScope, UploadSigner } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import type { Caller } from '../identity/authorize.ts';
import { arrivedFile } from '../upload/arrivedFile.ts';
import type { ChecksumRule } from '../upload/checksumRule.ts';
import { partCount } from '../upload/partPlan.ts';
import { takeUp } from '../upload/takeUp.ts';
import { isMadeBy, isUnsent } from '../upload/unfinishedFile.ts';
import type { IssueUploadToken } from '../upload/uploadToken.ts';

export interface GrantUploadsPorts {
  recordAccess: RecordAccess;
  uploadSigner: UploadSigner;
  uploads: MultipartUploads;
  uploadsBucket: string;
  issueUpload: IssueUploadToken;
  checksums: ChecksumRule;
  now: () => Date;
}

const isParted = (file: UploadFile): file is PartedFile => 'partSizeBytes' in file;

/** Why a file can't be sent in the requested way; undefined if it can. */
const objection = (file: UploadFile, checksums: ChecksumRule): RefusalCode | undefined => {
  if (isParted(file)) return partCount(file) > maxPartCount ? 'FILE_TOO_LARGE' : undefined;
  if (file.sizeBytes > maxSinglePutBytes) return 'FILE_TOO_LARGE';
  return checksums === 'required' && file.sha256 === undefined ? 'REQUEST_INVALID' : undefined;
};

/** Grants one PUT, or a multipart upload, for each file whose record the caller created, on a parent that the caller may edit. */
export const grantUploads = (ports: GrantUploadsPorts) => {
  const { recordAccess, uploadSigner, uploads, uploadsBucket, issueUpload, checksums, now } = ports;
  const goOn = takeUp(uploads);

  const grantWhole = async (scope: GrantScope, { mediaId, ...terms }: WholeFile): Promise<UploadGrant> => {
    const object = { bucket: uploadsBucket, key: mediaKey(scope.orgId, scope.parentId, mediaId) };
    const { url, headers, expiresAt } = await uploadSigner.put(scope, { object, ...terms });
    return { mediaId, method: 'PUT', url, headers, expiresAt: expiresAt.toISOString() };
  };
  const grantParted = async (scope: GrantScope, file: PartedFile, isUnderWay: boolean): Promise<MultipartGrant | undefined> => {
    const { mediaId, contentType, fileName, sizeBytes, partSizeBytes: asked } = file;
    const object = { bucket: uploadsBucket, key: mediaKey(scope.orgId, scope.parentId, mediaId) };
    const plan = { sizeBytes, partSizeBytes: asked };
    const taken = await (isUnderWay ? goOn(scope, { object, contentType, fileName }, plan) : arrivedFile(uploads, scope, object, plan));
    if (taken === undefined) return undefined;
    const { uploadToken, expiresAt } = await issueUpload({ ...scope, mediaId, uploadId: taken.uploadId, ...taken.plan }, now());
    const { partSizeBytes } = taken.plan;
    return { mediaId, method: 'multipart', uploadToken, partSizeBytes, storedParts: taken.storedParts, expiresAt: expiresAt.toISOString() };
  };

  const answer = async (scope: GrantScope, file: UploadFile, media: MediaOfParent | undefined): Promise<UploadGrant | UploadRefusal> => {
    const { mediaId } = file;
    const refuse = (code: RefusalCode): UploadRefusal => ({ mediaId, problem: problem(code) });
    if (!isMadeBy(scope.userId, scope.parentId, media)) return refuse('MEDIA_NOT_FOUND');
    const code = objection(file, checksums);
    if (code !== undefined) return refuse(code);
    if (isParted(file))
      return (await grantParted(scope, file, isUnsent(media))) ?? refuse(isUnsent(media) ? 'UPLOAD_NOT_FOUND' : 'MEDIA_NOT_FOUND');
    return isUnsent(media) ? grantWhole(scope, file) : refuse('MEDIA_NOT_FOUND');
  };

  return async ({ userId, orgId }: Caller, { parentId, files }: UploadsRequest): Promise<UploadsResponse> => {
    const mediaIds = files.map(({ mediaId }) => mediaId);
    if (new Set(mediaIds).size < mediaIds.length) throw new RefusedError('REQUEST_INVALID', { detail: 'Two files have the same mediaId' });
    const { canRead, canEdit, media } = await recordAccess.check({ userId, parentId, mediaIds });
    if (!canRead) throw new RefusedError('NO_VIEW_ACCESS');
    if (!canEdit) throw new RefusedError('NO_EDIT_ACCESS');
    const scope = { userId, orgId, parentId };
    const mediaOf = (id: string): MediaOfParent | undefined => media.find(({ mediaId }) => mediaId === id);
    return { uploads: await Promise.all(files.map(async (file) => answer(scope, file, mediaOf(file.mediaId)))) };
  };
};
