import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  type BucketLocationConstraint,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createHash, randomBytes } from 'node:crypto';
import type { Promised } from './promised.ts';

/** A place that speaks S3 and STS. */
export interface S3Target {
  s3: string;
  sts: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** A role that may put and get what lies under `media/` in the contract's bucket, and no more. */
  roleArn: string;
}

/** The bucket that the contract makes and works in. */
export const contractBucket = 'media-contract';
/** A bucket that keeps versions. */
export const versionedBucket = 'media-contract-versions';
export const origin = 'http://127.0.0.1:8600';
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64');

/** A key that nothing has used before. */
export const unique = (): string => `media/org/parent/${randomBytes(6).toString('hex')}`;

/** The code in an error document. */
export const codeIn = async (answer: Response): Promise<string | undefined> => /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];

/** A presigned PUT whose terms are all signed as headers, as the product signs it. */
const presignedPut = async (client: S3Client, content: string, Metadata: Record<string, string> = {}) => {
  const terms = {
    Bucket: contractBucket,
    Key: unique(),
    ContentType: 'text/plain',
    ContentLength: Buffer.byteLength(content),
    ChecksumSHA256: sha256(content),
    IfNoneMatch: '*',
    Metadata,
  };
  const headers = {
    'content-type': terms.ContentType,
    'if-none-match': '*',
    'x-amz-checksum-sha256': terms.ChecksumSHA256,
    ...Object.fromEntries(Object.entries(Metadata).map(([key, value]) => [`x-amz-meta-${key}`, value])),
  };
  const signed = new Set([...Object.keys(headers), 'content-length', 'host']);
  const url = await getSignedUrl(client, new PutObjectCommand(terms), {
    expiresIn: 60,
    signableHeaders: signed,
    unhoistableHeaders: signed,
  });
  const send = (changes: { url?: string; headers?: Record<string, string>; body?: string; method?: string } = {}): Promise<Response> =>
    fetch(changes.url ?? url, {
      method: changes.method ?? 'PUT',
      headers: { ...headers, ...changes.headers },
      body: changes.body ?? content,
    });
  return { url, send, Key: terms.Key };
};

/** S3's checksum of an object of these parts. */
export const compositeOf = (...parts: Uint8Array[]): string => {
  const sums = parts.map((part) => Buffer.from(sha256(part), 'base64'));
  return `${sha256(Buffer.concat(sums))}-${String(parts.length)}`;
};

/** An upload whose parts carry checksums, and a way to send it one. */
const partedBy = async (s3: S3Client, Key: string) => {
  const terms = { Bucket: contractBucket, Key, ContentType: 'text/plain', Metadata: { 'file-name': 'eA' } };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...terms, ChecksumAlgorithm: 'SHA256' }));
  const part = async (PartNumber: number, Body: Uint8Array) => {
    const input = { Bucket: contractBucket, Key, UploadId, PartNumber, Body, ChecksumSHA256: sha256(Body) };
    const { ETag, ChecksumSHA256 } = await s3.send(new UploadPartCommand(input));
    return { PartNumber, ETag, ChecksumSHA256 };
  };
  return { Key, UploadId, part };
};

/** Makes the contract's bucket where it is missing, and lets pages of one origin use it. */
export const prepareBucket = async (s3: S3Client): Promise<void> => {
  const LocationConstraint = (await s3.config.region()) as BucketLocationConstraint;
  const create = new CreateBucketCommand({ Bucket: contractBucket, CreateBucketConfiguration: { LocationConstraint } });
  await s3.send(create).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'BucketAlreadyOwnedByYou') throw error;
  });
  const rule = {
    AllowedOrigins: [origin],
    AllowedMethods: ['PUT', 'GET'],
    AllowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: 300,
  };
  await s3.send(new PutBucketCorsCommand({ Bucket: contractBucket, CORSConfiguration: { CORSRules: [rule] } }));
};

/** The tools of the contract's tests; the target is asked for when a test runs. */
export const s3Bench = (target: () => S3Target) => {
  const clientWith = (credentials: S3Target['credentials'] & { sessionToken?: string }): S3Client =>
    new S3Client({
      region: target().region,
      endpoint: target().s3,
      forcePathStyle: true,
      credentials: { ...credentials },
      requestChecksumCalculation: 'WHEN_REQUIRED',
      maxAttempts: 1,
    });
  let client: S3Client | undefined;
  const s3 = (): S3Client => (client ??= clientWith(target().credentials));
  return {
    target,
    s3,
    presignedPut,
    /** Credentials of the role, narrowed to one parent's folder and one action. */
    async narrowed(Action = 's3:PutObject', folder = 'media/org/parent/*'): Promise<S3Client> {
      const { sts, region, credentials, roleArn } = target();
      const Policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action, Resource: `arn:aws:s3:::${contractBucket}/${folder}` }],
      });
      const command = new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: 'contract', DurationSeconds: 900, Policy });
      const { Credentials } = await new STSClient({ endpoint: sts, region, credentials: { ...credentials } }).send(command);
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
      return clientWith({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
    },
    parted: (Key = unique()) => partedBy(s3(), Key),
    async put(Body: string, input: Partial<PutObjectCommandInput> = {}): Promise<string> {
      const Key = input.Key ?? unique();
      await s3().send(new PutObjectCommand({ Bucket: contractBucket, Body, ...input, Key }));
      return Key;
    },
    async get(Key: string, Range?: string): Promise<string> {
      const { Body } = await s3().send(new GetObjectCommand({ Bucket: contractBucket, Key, ...(Range === undefined ? {} : { Range }) }));
      return (await Body?.transformToString()) ?? '';
    },
  };
};

export type S3Bench = ReturnType<typeof s3Bench> & { it: Promised };
