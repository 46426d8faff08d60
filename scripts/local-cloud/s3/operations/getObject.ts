import { AwsError } from '../../identity/awsError.ts';
import { readCondition } from '../conditions.ts';
import { objectOf } from '../found.ts';
import { describingHeaders, keptHeaders } from '../objectHeaders.ts';
import type { Operation, S3Context } from '../operation.ts';
import type { S3Request } from '../s3Request.ts';
import type { StoredObject } from '../storedObject.ts';

const responseParameters = keptHeaders.map((name) => `response-${name}`);

/** Returns the byte range of a Range header. Undefined without one, or if S3 ignores it: for multiple ranges or another unit. */
export const rangeOf = (header: string | undefined, sizeBytes: number): { from: number; to: number } | undefined => {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(sizeBytes - Number(last), 0) : Number(first);
  const to = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (from >= sizeBytes || (first === '' && Number(last) === 0))
    throw new AwsError(416, 'InvalidRange', 'The requested range is not satisfiable', {
      RangeRequested: header ?? '',
      ActualObjectSize: String(sizeBytes),
    });
  return from > to ? undefined : { from, to };
};

interface Description {
  object: StoredObject;
  status: number;
  headers: Record<string, string>;
  /** The byte range to send, inclusive; empty if `to` is less than `from`. */
  from: number;
  to: number;
}

// A client verifies a checksum against the bytes it receives, but this one covers the whole object.
const withoutChecksum = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')));

const describe = (request: S3Request, context: S3Context): Description => {
  const object = objectOf(request, context);
  const { sizeBytes } = object;
  const headers = describingHeaders(object, request);
  const unread = readCondition(request, object);
  if (unread !== undefined) return { object, status: unread, headers, from: 0, to: -1 };
  const range = rangeOf(request.header('range'), sizeBytes);
  if (range === undefined)
    return { object, status: 200, headers: { ...headers, 'content-length': String(sizeBytes) }, from: 0, to: sizeBytes - 1 };
  const { from, to } = range;
  const partial = { 'content-range': `bytes ${String(from)}-${String(to)}/${String(sizeBytes)}`, 'content-length': String(to - from + 1) };
  return { object, status: 206, headers: { ...withoutChecksum(headers), ...partial }, from, to };
};

export const getObject: Operation = {
  method: 'GET',
  level: 'object',
  parameters: responseParameters,
  actions: () => ['s3:GetObject'],
  run(request, context) {
    const { status, headers, object, from, to } = describe(request, context);
    return to < from ? { status, headers } : { status, headers, body: context.store.blobs.read(object.blobs, from, to) };
  },
};

export const headObject: Operation = {
  method: 'HEAD',
  level: 'object',
  parameters: responseParameters,
  actions: () => ['s3:GetObject'],
  run(request, context) {
    const { status, headers } = describe(request, context);
    return { status, headers };
  },
};
