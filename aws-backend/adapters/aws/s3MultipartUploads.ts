import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  type ObjectPart,
  type Part,
} from '@aws-sdk/client-s3';
import type { StoredPart } from '../../contracts/http/uploads.ts';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { Completion, MultipartUploads } from '../../ports/multipartUploads.ts';
import type { S3Place } from './bucketAddress.ts';
import { allPages, type Page } from './allPages.ts';
import { fileNameMetadata } from './fileNameMetadata.ts';
import type { GrantCredentialsSource } from './grantCredentials.ts';
import { grantedClients } from './grantedClients.ts';
import { storageCode, storageStatus } from './storageErrors.ts';

const named = ({ bucket, key }: StoredObject) => ({ Bucket: bucket, Key: key });

const storedPart = ({ PartNumber = 0, Size = 0, ETag = '', ChecksumSHA256 }: Part & ObjectPart): StoredPart => ({
  partNumber: PartNumber,
  sizeBytes: Size,
  etag: ETag,
  ...(ChecksumSHA256 === undefined ? {} : { sha256: ChecksumSHA256 }),
});

const outcomes: Record<string, Completion> = {
  InvalidPart: 'partMissing',
  InvalidPartOrder: 'partMissing',
  EntityTooSmall: 'partMissing',
  NoSuchUpload: 'ended',
  PreconditionFailed: 'exists',
  ConditionalRequestConflict: 'exists',
};

/** Returns undefined if the call fails because there is no such upload or object. */
const ifAny = async <Answer>(call: Promise<Answer>, isNone: (error: unknown) => boolean): Promise<Answer | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (isNone(error)) return undefined;
    throw error;
  }
};

const noSuchUpload = (error: unknown): boolean => storageCode(error) === 'NoSuchUpload';
/** Without permission to list the bucket, S3 answers 403 for a missing object. */
const noSuchObject = (error: unknown): boolean => [403, 404].includes(storageStatus(error) ?? 0);

/** S3 multipart uploads, with credentials narrowed to the folder of one parent record. */
export const s3MultipartUploads = (grants: GrantCredentialsSource, place: S3Place = {}): MultipartUploads => {
  const withClient = grantedClients(grants, place, 'assemble');
  const inspecting = grantedClients(grants, place, 'inspect');

  return {
    unfinished: async (scope, object) =>
      withClient(scope, object, async (s3) => {
        const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket: object.bucket, Prefix: object.key }));
        return Uploads.filter(({ Key }) => Key === object.key)
          .toSorted(
            (a, b) => (a.Initiated?.getTime() ?? 0) - (b.Initiated?.getTime() ?? 0) || (a.UploadId ?? '').localeCompare(b.UploadId ?? ''),
          )
          .flatMap(({ UploadId }) => UploadId ?? []);
      }),

    begin: async (scope, { object, contentType, fileName }) =>
      withClient(scope, object, async (s3) => {
        const Metadata = { 'file-name': fileNameMetadata(fileName) };
        const terms = { ...named(object), ContentType: contentType, ChecksumAlgorithm: 'SHA256' as const, Metadata };
        const { UploadId } = await s3.send(new CreateMultipartUploadCommand(terms));
        if (UploadId === undefined) throw new Error('S3 returned no upload ID');
        return UploadId;
      }),

    isUnfinished: async (scope, { object, uploadId }) =>
      withClient(scope, object, async (s3) => {
        const command = new ListPartsCommand({ ...named(object), UploadId: uploadId, MaxParts: 1 });
        return (await ifAny(s3.send(command), noSuchUpload)) !== undefined;
      }),

    storedParts: async (scope, { object, uploadId }) =>
      withClient(scope, object, async (s3) => {
        const page = async (marker?: string): Promise<Page<StoredPart>> => {
          const command = new ListPartsCommand({ ...named(object), UploadId: uploadId, PartNumberMarker: marker });
          const { Parts = [], IsTruncated, NextPartNumberMarker } = await s3.send(command);
          return { items: Parts.map(storedPart), next: IsTruncated === true ? NextPartNumberMarker : undefined };
        };
        return ifAny(allPages(page), noSuchUpload);
      }),

    complete: async (scope, { object, uploadId }, parts) =>
      withClient(scope, object, async (s3) => {
        const Parts = parts.map(({ partNumber, etag, sha256 }) => ({ PartNumber: partNumber, ETag: etag, ChecksumSHA256: sha256 }));
        const terms = { ...named(object), UploadId: uploadId, IfNoneMatch: '*', MultipartUpload: { Parts } };
        try {
          await s3.send(new CompleteMultipartUploadCommand(terms));
          return 'completed';
        } catch (error) {
          const outcome = outcomes[storageCode(error) ?? ''];
          if (outcome === undefined) throw error;
          return outcome;
        }
      }),

    abort: async (scope, { object, uploadId }) =>
      withClient(scope, object, async (s3) => {
        await ifAny(s3.send(new AbortMultipartUploadCommand({ ...named(object), UploadId: uploadId })), noSuchUpload);
      }),

    find: async (scope, object) =>
      withClient(scope, object, async (s3) => {
        const head = await ifAny(s3.send(new HeadObjectCommand({ ...named(object), ChecksumMode: 'ENABLED' })), noSuchObject);
        return head && { sizeBytes: head.ContentLength ?? 0, checksum: head.ChecksumSHA256 };
      }),

    partsOf: async (scope, object) =>
      inspecting(scope, object, async (s3) => {
        const page = async (marker?: string): Promise<Page<StoredPart>> => {
          const terms = { ...named(object), ObjectAttributes: ['ObjectParts' as const], PartNumberMarker: marker };
          const {
            Parts = [],
            IsTruncated,
            NextPartNumberMarker,
          } = (await s3.send(new GetObjectAttributesCommand(terms))).ObjectParts ?? {};
          return { items: Parts.map(storedPart), next: IsTruncated === true ? NextPartNumberMarker : undefined };
        };
        return allPages(page);
      }),
  };
};
