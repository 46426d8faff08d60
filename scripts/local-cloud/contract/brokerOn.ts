import { STSClient } from '@aws-sdk/client-sts';
import { generateKeyPair } from 'jose';
import { grantCredentials } from '../../../aws-backend/adapters/aws/grantCredentials.ts';
import { s3MultipartUploads } from '../../../aws-backend/adapters/aws/s3MultipartUploads.ts';
import { stsUploadSigner } from '../../../aws-backend/adapters/aws/stsUploadSigner.ts';
import { grantUploads } from '../../../aws-backend/broker/grant/grantUploads.ts';
import { abortUpload } from '../../../aws-backend/broker/upload/abortUpload.ts';
import { completeUpload } from '../../../aws-backend/broker/upload/completeUpload.ts';
import { grantParts } from '../../../aws-backend/broker/upload/grantParts.ts';
import { storedParts } from '../../../aws-backend/broker/upload/storedParts.ts';
import { issueUploadToken, readUploadToken } from '../../../aws-backend/broker/upload/uploadToken.ts';
import type { RecordAccess } from '../../../aws-backend/ports/recordAccess.ts';
import { contractBucket, type S3Target } from './s3Bench.ts';

export const caller = { userId: '005000000000001AAA', orgId: '00D000000000001EAA' };
export const parentId = '001000000000001AAA';

/** A Salesforce stub in which the caller has just begun uploading every file. */
const recordAccess: RecordAccess = {
  check: ({ userId, parentId: parent, mediaIds }) =>
    Promise.resolve({
      ...{ canRead: true, canEdit: true, canDelete: true, canViewUnredacted: false },
      media: mediaIds.map((mediaId) => ({
        mediaId,
        parentId: parent,
        storedUnderId: parent,
        createdById: userId,
        status: 'Uploading',
        reading: 1,
        fileName: 'f',
      })),
    }),
  deleteUnsent: () => Promise.resolve(true),
  checkForSharing: () => Promise.reject(new Error('Uploads don’t share files')),
  checkMedia: () => Promise.reject(new Error('Uploads don’t check single files')),
  share: () => Promise.reject(new Error('Uploads don’t share files')),
  cancelReading: () => Promise.reject(new Error('Uploads don’t stop processing')),
  deleteMedia: () => Promise.reject(new Error('Uploads don’t delete files')),
  beginReading: () => Promise.reject(new Error('Uploads don’t start processing')),
};

/** Returns the product's broker operations for uploads, on any S3 and STS endpoints. */
export const brokerOn = async ({ s3, sts, region, credentials, roleArn }: S3Target) => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const place = { region, endpoint: s3 };
  const grants = grantCredentials({ roleArn, sts: new STSClient({ region, endpoint: sts, credentials: { ...credentials } }) });
  const ports = {
    recordAccess,
    uploads: s3MultipartUploads(grants, place),
    uploadSigner: stsUploadSigner({ grants, s3: place }),
    uploadsBucket: contractBucket,
    resultsBucket: contractBucket,
    checksums: 'required' as const,
    issueUpload: issueUploadToken('https://broker.example', () => Promise.resolve(privateKey)),
    readUpload: readUploadToken('https://broker.example', () => Promise.resolve(publicKey)),
    now: () => new Date(),
  };
  return {
    uploads: grantUploads(ports),
    parts: grantParts(ports),
    complete: completeUpload(ports),
    storedParts: storedParts(ports),
    abort: abortUpload(ports),
  };
};

export type ContractBroker = Awaited<ReturnType<typeof brokerOn>>;
