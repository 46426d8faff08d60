import { GetObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { create as contentDisposition } from 'content-disposition';
import { presignedUrlSeconds } from '../../contracts/limits.ts';
import type { Presigned, PutTerms, UploadSigner } from '../../ports/uploadSigner.ts';
import { grantCredentials, type GrantCredentials } from './grantCredentials.ts';

export interface StsUploadSignerOptions {
  roleArn: string;
  sts?: STSClient;
  /** Where the objects lie, if not where the environment says. */
  s3?: Pick<S3ClientConfig, 'region' | 'endpoint'>;
  now?: () => number;
}

/** The headers of a PUT, which are all signed: whoever sends it can change none of them. */
const putHeaders = ({ contentType, sizeBytes, sha256, fileName }: PutTerms): Record<string, string> => ({
  'content-type': contentType,
  'content-length': String(sizeBytes),
  'if-none-match': '*',
  'x-amz-checksum-sha256': sha256,
  'x-amz-meta-file-name': Buffer.from(fileName, 'utf8').toString('base64url'),
});

const putCommand = ({ object, contentType, sizeBytes, sha256 }: PutTerms, headers: Record<string, string>): PutObjectCommand =>
  new PutObjectCommand({
    Bucket: object.bucket,
    Key: object.key,
    ContentType: contentType,
    ContentLength: sizeBytes,
    IfNoneMatch: '*',
    ChecksumSHA256: sha256,
    Metadata: { 'file-name': headers['x-amz-meta-file-name'] ?? '' },
  });

/** Signs with credentials of a role that AWS STS has narrowed to one action in one folder. */
export const stsUploadSigner = ({ roleArn, sts = new STSClient(), s3 = {}, now = Date.now }: StsUploadSignerOptions): UploadSigner => {
  const credentialsFor = grantCredentials(sts, roleArn, now);

  // Left to itself, the SDK would promise the checksum of an empty body, which no upload has.
  const checksums = { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const;
  const s3For = (credentials: GrantCredentials): S3Client => new S3Client({ ...s3, ...checksums, credentials });

  const lifeOf = ({ expiration }: GrantCredentials): { expiresIn: number; signingDate: Date; expiresAt: Date } => {
    const signingDate = new Date(Math.floor(now() / 1_000) * 1_000);
    const expiresIn = Math.min(presignedUrlSeconds, Math.floor((expiration.getTime() - signingDate.getTime()) / 1_000));
    return { expiresIn, signingDate, expiresAt: new Date(signingDate.getTime() + expiresIn * 1_000) };
  };

  return {
    async put(scope, terms): Promise<Presigned> {
      const credentials = await credentialsFor(scope, 's3:PutObject', terms.object);
      const { expiresAt, ...life } = lifeOf(credentials);
      const headers = putHeaders(terms);
      const names = new Set(Object.keys(headers));
      const signing = { ...life, signableHeaders: new Set(['host', ...names]), unhoistableHeaders: names };
      return { url: await getSignedUrl(s3For(credentials), putCommand(terms, headers), signing), headers, expiresAt };
    },

    async get(scope, object, fileName): Promise<Presigned> {
      const credentials = await credentialsFor(scope, 's3:GetObject', object);
      const { expiresAt, ...life } = lifeOf(credentials);
      const command = new GetObjectCommand({
        Bucket: object.bucket,
        Key: object.key,
        ResponseContentDisposition: contentDisposition(fileName),
        ResponseCacheControl: 'private, no-store',
      });
      return { url: await getSignedUrl(s3For(credentials), command, life), headers: {}, expiresAt };
    },
  };
};
