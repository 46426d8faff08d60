import { STSClient } from '@aws-sdk/client-sts';
import { grantCredentials } from '../../../aws-backend/adapters/aws/grantCredentials.ts';
import { stsUploadSigner } from '../../../aws-backend/adapters/aws/stsUploadSigner.ts';
import { idsOfKey } from '../../../aws-backend/contracts/media.ts';
import { roleArn } from '../../local-cloud/account.ts';
import { uploadsBucket } from '../stackNames.ts';
import type { SystemInUse } from './systemInUse.ts';

/** Returns the grant that the broker's signer would have issued `minutes` ago for a file with this grant's key and headers. */
export const grantOfEarlier = async (
  { s3 }: SystemInUse,
  { key, headers, minutes }: { key: string; headers: Record<string, string>; minutes: number },
): Promise<{ url: string; headers: Record<string, string> }> => {
  const { credentials, endpoint, region } = s3.config;
  const { protocol, hostname, port } = (await endpoint?.()) ?? {};
  const cloud = { region: await region(), endpoint: `${protocol}//${hostname}:${port}` };
  const now = (): number => Date.now() - minutes * 60_000;
  const grants = grantCredentials({ roleArn: roleArn('media-grant'), sts: new STSClient({ ...cloud, credentials }), now });
  const signer = stsUploadSigner({ grants, s3: cloud, now });
  const { orgId, parentId } = idsOfKey(key)!;
  return signer.put(
    { userId: '005000000000002AAA', orgId, parentId },
    {
      object: { bucket: uploadsBucket, key },
      contentType: headers['content-type']!,
      sizeBytes: Number(headers['content-length']),
      sha256: headers['x-amz-checksum-sha256']!,
      fileName: Buffer.from(headers['x-amz-meta-file-name']!, 'base64url').toString(),
    },
  );
};
