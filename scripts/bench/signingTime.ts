import { S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { stsUploadSigner } from '../../aws-backend/adapters/aws/stsUploadSigner.ts';

const region = 'eu-central-1';
const scope = { userId: '005000000000001AAA', orgId: '00D000000000001EAA', parentId: '001000000000001AAA' };
const object = { bucket: 'media-uploads', key: `media/${scope.orgId}/${scope.parentId}/a00000000000001AAA` };
const sizeBytes = 16 * 1024 * 1024;
const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const signed = new Set(['host', 'content-length', 'x-amz-checksum-sha256']);

const credentials = () => ({
  accessKeyId: 'ASIAEXAMPLE000000000',
  secretAccessKey: 'secret'.repeat(7),
  sessionToken: 'token'.repeat(80),
  expiration: new Date(Date.now() + 3_600_000),
});

/** Signs the PUT of one upload part. */
export type Sign = (partNumber: number) => Promise<string>;

const command = (PartNumber: number): UploadPartCommand => {
  const { bucket: Bucket, key: Key } = object;
  return new UploadPartCommand({ Bucket, Key, UploadId: 'upload', PartNumber, ContentLength: sizeBytes, ChecksumSHA256: sha256 });
};
const client = (): S3Client => new S3Client({ region, credentials: credentials(), requestChecksumCalculation: 'WHEN_REQUIRED' });
const sign = async (s3: S3Client, partNumber: number): Promise<string> =>
  getSignedUrl(s3, command(partNumber), { expiresIn: 900, signableHeaders: signed, unhoistableHeaders: signed });

/** The SDK with a new client for every URL, as in a handler that creates its clients per call. */
export const naive = (): Sign => async (partNumber) => sign(client(), partNumber);

/** The SDK with one client for all URLs. */
export const keptClient = (): Sign => {
  const s3 = client();
  return async (partNumber) => sign(s3, partNumber);
};

/** The broker's own signer with cached credentials. */
export const broker = (): Sign => {
  const held = credentials();
  const grants = { credentialsFor: () => Promise.resolve(held), forget: () => Promise.resolve() };
  const signer = stsUploadSigner({ grants, s3: { region } });
  return async (partNumber) => (await signer.part(scope, { object, uploadId: 'upload', partNumber, sizeBytes, sha256 })).url;
};

/** The CPU time (user and system) of this process per URL, in microseconds. */
export const cpuPerUrl = async (signPart: Sign, count: number): Promise<number> => {
  const before = process.cpuUsage();
  for (let partNumber = 1; partNumber <= count; partNumber += 1) await signPart(partNumber);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
};
