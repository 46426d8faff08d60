import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import type { GrantCredentialsSource } from '../../../../aws-backend/adapters/aws/grantCredentials.ts';
import { urlSigner } from '../../../../aws-backend/adapters/aws/urlSigner.ts';
import { caller, parentId } from './anyFile.ts';
import type { TrialSettings } from './trialSettings.ts';

/** A request that Uppy wants signed: `PresignableRequest` of `@uppy/aws-s3`. */
const SignRequest = z.object({
  method: z.enum(['PUT', 'POST', 'DELETE', 'GET']),
  key: z.string(),
  uploadId: z.string().optional(),
  partNumber: z.number().optional(),
});

const folder = `media/${caller.orgId}/${parentId}`;

const queryOf = ({ method, uploadId, partNumber }: z.infer<typeof SignRequest>): Record<string, string> => ({
  ...(partNumber === undefined ? {} : { partNumber: String(partNumber) }),
  ...(uploadId === undefined ? {} : { uploadId }),
  ...(method === 'POST' && uploadId === undefined ? { uploads: '' } : {}),
});

/** Signs single requests for Uppy with the broker's signer and credentials. */
export const signForUppy = (grants: GrantCredentialsSource, { bucket, uploadEndpoints }: TrialSettings) => {
  const sign = urlSigner(() => Promise.resolve(process.env['AWS_REGION'] ?? ''), Date.now);
  return async (body: string): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = SignRequest.parse(JSON.parse(body));
    const key = request.key.startsWith(folder) ? request.key : `${folder}/${request.key}`;
    const use = request.method === 'PUT' ? 'send' : 'assemble';
    const credentials = await grants.credentialsFor({ ...caller, parentId }, use, { bucket, key });
    const url = `${uploadEndpoints[0] ?? ''}/${key}`;
    const { url: signed } = await sign(credentials, { method: request.method, url, query: queryOf(request), headers: {} });
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ url: signed, key }) };
  };
};
