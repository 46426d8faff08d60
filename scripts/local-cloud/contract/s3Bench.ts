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

/** The S3 and STS endpoints to test. */
export interface S3Target {
  s3: string;
  sts: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** A role that may only put and get objects under `media/` in the contract's bucket. */
  roleArn: string;
}

/** The bucket that the contract creates and uses. */
export const contractBucket = 'media-contract';
/** A versioned bucket. */
export const versionedBucket = 'media-contract-versions';
export const origin = 'http://127.0.0.1:8600';
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64');

/** Returns an unused key. */
export const unique = (): string => `media/org/parent/${randomBytes(6).toString('hex')}`;

/** Returns the code of an error document. */
export const codeIn = async (answer: Response): Promise<string | undefined> => /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];

/** Presigns a PUT with all its terms as signed headers, like the product. */
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

/** Returns S3's composite checksum of an object with these parts. */
export const compositeOf = (...parts: Uint8Array[]): string => {
  const sums = parts.map((part) => Buffer.from(sha256(part), 'base64'));
  return `${sha256(Buffer.concat(sums))}-${String(parts.length)}`;
};

/** Creates an upload whose parts have checksums, and returns it with a function that uploads a part. */
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

/** Creates the contract's bucket if it is missing, and lets pages of one origin use it. */
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

/** Helpers of the contract's tests. `target` is called only when a test runs. */
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
    /** Returns a client with the role's credentials, restricted to one parent's folder and one action. */
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
