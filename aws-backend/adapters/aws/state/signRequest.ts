import { createHash, createHmac } from 'node:crypto';

/** Credentials of a role session, as Lambda sets them in a function's environment. */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

/** A POST request without a query, the only kind in AWS's JSON protocol. Header names are in lower case. */
export interface JsonRequest {
  url: URL;
  headers: Record<string, string>;
  body: string;
}

export interface Signing {
  service: string;
  region: string;
  credentials: AwsCredentials;
  now: Date;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Signs a request, including all headers, with AWS Signature Version 4 and returns its headers: docs.aws.amazon.com/IAM, "Create a signed AWS API
 * request".
 */
export const signRequest = (
  { url, headers, body }: JsonRequest,
  { service, region, credentials, now }: Signing,
): Record<string, string> => {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const token = credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken };
  const content = hash(body);
  const sent: Record<string, string> = { ...headers, ...token, host: url.host, 'x-amz-date': time, 'x-amz-content-sha256': content };
  const names = Object.keys(sent).sort();
  const lines = names.map((name) => `${name}:${sent[name] ?? ''}\n`).join('');
  const canonical = ['POST', url.pathname, '', lines, names.join(';'), content].join('\n');
  const scope = [time.slice(0, 8), region, service, 'aws4_request'];
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(Buffer.from(key), ['AWS4-HMAC-SHA256', time, scope.join('/'), hash(canonical)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope.join('/')}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...sent, authorization };
};
