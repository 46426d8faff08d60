import { AwsError } from '../identity/awsError.ts';
import type { RawRequest } from '../identity/rawRequest.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/all.ts';
import { isSignatureParameter, type Target } from './s3Request.ts';

const selectors = new Set(operations.flatMap((operation) => operation.selectors ?? []));

/** Supported headers. All other x-amz headers are rejected, because they would silently have no effect. */
const understoodHeaders =
  /^x-amz-(date|content-sha256|security-token|user-agent|meta-.+|tagging|checksum-(crc32|crc32c|crc64nvme|sha1|sha256|mode|algorithm|type)|sdk-checksum-algorithm|decoded-content-length|trailer|object-attributes|max-parts|part-number-marker)$/;

const notImplemented = (details: Record<string, string>): AwsError =>
  new AwsError(501, 'NotImplemented', 'A header or parameter you provided implies functionality that is not implemented', details);

const checkHeaders = (names: Iterable<string>): void => {
  for (const name of names) if (name.startsWith('x-amz-') && !understoodHeaders.test(name)) throw notImplemented({ Header: name });
};

const isAsked = (operation: Operation, asked: ReadonlySet<string>): boolean => {
  const own = operation.selectors ?? [];
  return own.length === asked.size && own.every((name) => asked.has(name));
};

/** Returns the operation for a request; throws if there is none, or if it doesn't support a parameter or header. */
export const route = (raw: RawRequest, target: Target): Operation => {
  const level = target.key !== undefined ? 'object' : target.bucket !== undefined ? 'bucket' : 'service';
  // `x-id` is the SDK's name of the call, which S3 ignores.
  const names = raw.query.map(([name]) => name).filter((name) => name !== 'x-id' && !isSignatureParameter(name));
  const asked = new Set(names.filter((name) => selectors.has(name)));
  const found = operations.find((operation) => operation.method === raw.method && operation.level === level && isAsked(operation, asked));
  if (found === undefined) {
    if (asked.size === 0 && names.length === 0 && !['GET', 'PUT'].includes(raw.method))
      throw new AwsError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', { Method: raw.method });
    throw notImplemented({ Method: raw.method, Parameters: names.join(', ') });
  }
  const parameters = names.filter((name) => !name.toLowerCase().startsWith('x-amz-'));
  const foreign = parameters.find((name) => !asked.has(name) && !found.parameters?.includes(name));
  if (foreign !== undefined) throw notImplemented({ Parameter: foreign });
  checkHeaders([...raw.headers.keys(), ...names.map((name) => name.toLowerCase())]);
  return found;
};
