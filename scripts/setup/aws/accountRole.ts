import { signRequest, type AwsCredentials } from '../../../aws-backend/adapters/aws/state/signRequest.ts';

/** IAM is one for all regions, and has its keys in this one: docs.aws.amazon.com/general/latest/gr/iam-service.html. */
const [iam, iamRegion] = ['https://iam.amazonaws.com/', 'us-east-1'];
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

/** As the SDK takes other addresses: docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html. */
const address = (): string => process.env['AWS_ENDPOINT_URL_IAM'] ?? process.env['AWS_ENDPOINT_URL'] ?? iam;

/**
 * Whether the account has a role of this name, in whatever region it was made; false also where nobody may look. `GetRole` of IAM, for which the
 * SDK would take a package of its own.
 */
export const hasRole = async (credentials: AwsCredentials, roleName: string): Promise<boolean> => {
  const url = new URL(address());
  const body = new URLSearchParams({ Action: 'GetRole', RoleName: roleName, Version: '2010-05-08' }).toString();
  const signed = signRequest({ url, headers, body }, { service: 'iam', region: iamRegion, credentials, now: new Date() });
  const { ok, status } = await fetch(url, { method: 'POST', headers: signed, body, signal: AbortSignal.timeout(20_000) });
  if (ok || status === 403 || status === 404) return ok;
  throw new Error(`IAM answered ${String(status)}`);
};
