import { grantCredentials, type GrantCredentialsOptions } from '../../adapters/aws/grantCredentials.ts';
import { s3MultipartUploads } from '../../adapters/aws/s3MultipartUploads.ts';
import { stsUploadSigner } from '../../adapters/aws/stsUploadSigner.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { UploadSigner } from '../../ports/uploadSigner.ts';

interface StorageSettings extends Pick<GrantCredentialsOptions, 'roleArn' | 'keyArn' | 'isGated'> {
  uploadEndpoints: readonly string[];
}

/** Grants access to S3; in its own file, so that a function can load the AWS SDK client on demand. */
export const storageOf = ({ uploadEndpoints, ...options }: StorageSettings): { uploads: MultipartUploads; uploadSigner: UploadSigner } => {
  const grants = grantCredentials(options);
  return { uploads: s3MultipartUploads(grants), uploadSigner: stsUploadSigner({ grants, uploadEndpoints }) };
};
