import type { CompleteRequest, MultipartGrant, PutGrant, StoredPart, UploadFile } from '../../aws-backend/contracts/http/uploads.ts';
import type { PutAnswer, PutRequest, Transport } from 'c/uploadQueue';
import { claimedDigest } from './claimedFile.ts';
import { coded } from './coded.ts';
import { compositeOf } from './hashes.cjs';

/** An unfinished multipart upload. */
interface Unfinished {
  mediaId: string;
  sizeBytes: number;
  partSizeBytes: number;
  parts: Map<number, StoredPart>;
}

/** What S3 stores of one file. */
export interface StoredObject {
  sizeBytes: number;
  checksum: string;
}

/** A fake S3 that behaves as documented: verifies checksums, never overwrites keys, lists parts, and ends uploads. */
export interface FakeStorage {
  objects: Map<string, StoredObject>;
  unfinished: Map<string, Unfinished>;
  /** Expires all URLs and upload tokens issued so far. */
  expireAll: () => void;
  leaveWhole: (file: UploadFile) => PutGrant;
  leaveParts: (file: UploadFile & { partSizeBytes: number }) => MultipartGrant;
  leavePart: (
    mediaId: string,
    uploadToken: string,
    partNumber: number,
    sha256?: string,
  ) => { partNumber: number } & Omit<PutGrant, 'mediaId' | 'method'>;
  complete: (mediaId: string, request: CompleteRequest) => StoredObject;
  abort: (mediaId: string) => void;
  /** Handles a PUT as S3 does. */
  put: Transport;
}

const never = '2999-01-01T00:00:00.000Z';

/** An empty bucket with URLs on two hosts. */
export const fakeStorage = (): FakeStorage => {
  const objects = new Map<string, StoredObject>();
  const unfinished = new Map<string, Unfinished>();
  /** The multipart uploads that were completed. */
  const finished = new Map<string, Unfinished>();
  let [generation, uploads, urls] = [0, 0, 0];

  const url = (path: string): string => {
    urls += 1;
    return `https://s3-${String(urls % 2)}.example/${path}?generation=${String(generation)}`;
  };
  const uploadOf = (uploadToken: string): Unfinished => {
    const [uploadId = '', ofGeneration] = uploadToken.split('@');
    if (Number(ofGeneration) !== generation) throw coded('UPLOAD_EXPIRED', false);
    const upload = unfinished.get(uploadId);
    if (upload === undefined) throw coded('UPLOAD_NOT_FOUND', false);
    return upload;
  };
  const idOf = (mediaId: string): string | undefined => [...unfinished].find(([, upload]) => upload.mediaId === mediaId)?.[0];
  const headersFor = (sha256: string | undefined): Record<string, string> =>
    Object.fromEntries(sha256 === undefined ? [] : [['x-amz-checksum-sha256', sha256]]);
  const storePart = (uploadId: string, partNumber: number, sizeBytes: number, sha256: string): PutAnswer => {
    const upload = unfinished.get(uploadId);
    if (upload === undefined) return { status: 404, errorCode: 'NoSuchUpload' };
    const etag = `"${sha256.slice(0, 8)}"`;
    upload.parts.set(partNumber, { partNumber, sizeBytes, etag, sha256 });
    return { status: 200, etag };
  };
  const storeWhole = (mediaId: string, sizeBytes: number, checksum: string): PutAnswer => {
    if (objects.has(mediaId)) return { status: 412 };
    objects.set(mediaId, { sizeBytes, checksum });
    return { status: 200 };
  };
  const put = async ({ url: address, headers, body, onProgress }: PutRequest): Promise<PutAnswer> => {
    const { pathname, searchParams } = new URL(address);
    const [, mediaId = '', uploadId, partNumber] = pathname.split('/');
    if (Number(searchParams.get('generation')) !== generation) return { status: 403, errorCode: 'AccessDenied' };
    const sha256 = await claimedDigest(body);
    const expected = headers['x-amz-checksum-sha256'];
    if (expected !== undefined && expected !== sha256) return { status: 400, errorCode: 'BadDigest' };
    onProgress(body.size);
    return uploadId === undefined
      ? storeWhole(mediaId, body.size, sha256)
      : storePart(decodeURIComponent(uploadId), Number(partNumber), body.size, sha256);
  };
  const grantOf = (uploadId: string, { mediaId, partSizeBytes, parts }: Unfinished): MultipartGrant => {
    const uploadToken = `${uploadId}@${String(generation)}`;
    return { mediaId, method: 'multipart', uploadToken, partSizeBytes, storedParts: [...parts.values()], expiresAt: never };
  };
  const abort = (mediaId: string): void => {
    unfinished.delete(idOf(mediaId) ?? '');
  };

  return {
    objects,
    unfinished,
    expireAll() {
      generation += 1;
    },
    leaveWhole: ({ mediaId, contentType, sizeBytes, ...rest }) => ({
      ...{ mediaId, method: 'PUT', url: url(mediaId), expiresAt: never },
      headers: {
        'content-type': contentType,
        'content-length': String(sizeBytes),
        'if-none-match': '*',
        ...headersFor('sha256' in rest ? rest.sha256 : undefined),
      },
    }),
    leaveParts({ mediaId, sizeBytes, partSizeBytes }) {
      const known = idOf(mediaId);
      const arrived = finished.get(mediaId);
      if (known === undefined && arrived?.sizeBytes === sizeBytes) return grantOf('ended', arrived);
      if (known === undefined) uploads += 1;
      const uploadId = known ?? `upload-${String(uploads)}`;
      const upload = unfinished.get(uploadId) ?? { mediaId, sizeBytes, partSizeBytes, parts: new Map<number, StoredPart>() };
      unfinished.set(uploadId, upload);
      return grantOf(uploadId, upload);
    },
    leavePart(mediaId, uploadToken, partNumber, sha256) {
      uploadOf(uploadToken);
      const uploadId = uploadToken.split('@')[0] ?? '';
      return { partNumber, url: url(`${mediaId}/${uploadId}/${String(partNumber)}`), headers: headersFor(sha256), expiresAt: never };
    },
    complete(mediaId, { uploadToken, parts }) {
      const done = objects.get(mediaId);
      if (done !== undefined && done.checksum === compositeOf(parts.map(({ sha256 = '' }) => sha256))) {
        abort(mediaId);
        return done;
      }
      const upload = uploadOf(uploadToken);
      const isWhole = parts.length === Math.ceil(upload.sizeBytes / upload.partSizeBytes);
      const areThere = parts.every(({ partNumber, etag }) => upload.parts.get(partNumber)?.etag === etag);
      if (!isWhole || !areThere) throw coded('PART_MISSING', false);
      const sizeBytes = parts.reduce((sum, { partNumber }) => sum + (upload.parts.get(partNumber)?.sizeBytes ?? 0), 0);
      const object = { sizeBytes, checksum: compositeOf(parts.map(({ partNumber }) => upload.parts.get(partNumber)?.sha256 ?? '')) };
      objects.set(mediaId, object);
      finished.set(mediaId, upload);
      abort(mediaId);
      return object;
    },
    abort,
    put,
  };
};
