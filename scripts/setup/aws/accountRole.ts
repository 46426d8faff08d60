import { signRequest, type AwsCredentials } from '../../../aws-backend/adapters/aws/state/signRequest.ts';

/** IAM is global, and its requests are signed for this region: docs.aws.amazon.com/general/latest/gr/iam-service.html. */
const [iam, iamRegion] = ['https://iam.amazonaws.com/', 'us-east-1'];
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

/** The SDK's environment variables for custom endpoints: docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html. */
const address = (): string => process.env['AWS_ENDPOINT_URL_IAM'] ?? process.env['AWS_ENDPOINT_URL'] ?? iam;

/**
 * Whether the account has a role of this name (roles are global); false if the caller may not read it. Calls IAM's `GetRole` directly,
 * because the SDK would need another package for it.
 */
export const hasRole = async (credentials: AwsCredentials, roleName: string): Promise<boolean> => {
  const url = new URL(address());
  const body = new URLSearchParams({ Action: 'GetRole', RoleName: roleName, Version: '2010-05-08' }).toString();
  const signed = signRequest({ url, headers, body }, { service: 'iam', region: iamRegion, credentials, now: new Date() });
  const { ok, status } = await fetch(url, { method: 'POST', headers: signed, body, signal: AbortSignal.timeout(20_000) });
  if (ok || status === 403 || status === 404) return ok;
  throw new Error(`IAM responded with HTTP ${String(status)}`);
};
