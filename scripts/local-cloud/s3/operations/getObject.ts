import { AwsError } from '../../identity/awsError.ts';
import { readCondition } from '../conditions.ts';
import { objectOf } from '../found.ts';
import { describingHeaders } from '../objectHeaders.ts';
import type { Operation } from '../operation.ts';
import type { S3Response } from '../s3Request.ts';

const responseParameters = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control', 'expires'].map(
  (name) => `response-${name}`,
);

/** The stretch a Range header means; undefined for none, or for what S3 ignores: several ranges or another unit. */
export const rangeOf = (header: string | undefined, sizeBytes: number): { from: number; to: number } | undefined => {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(sizeBytes - Number(last), 0) : Number(first);
  const to = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (from >= sizeBytes || (first === '' && Number(last) === 0))
    throw new AwsError(416, 'InvalidRange', 'The requested range is not satisfiable', { RangeRequested: header ?? '', ActualObjectSize: String(sizeBytes) });
  return from > to ? undefined : { from, to };
};

const describe = (request: Parameters<Operation['run']>[0], context: Parameters<Operation['run']>[1]): S3Response & { from: number; to: number; object: ReturnType<typeof objectOf> } => {
  const object = objectOf(request, context);
  const headers = describingHeaders(object, request);
  const unread = readCondition(request, object);
  if (unread !== undefined) return { status: unread, headers, object, from: 0, to: -1 };
  const range = rangeOf(request.header('range'), object.sizeBytes);
  const { from, to } = range ?? { from: 0, to: object.sizeBytes - 1 };
  const partial = range === undefined ? {} : { 'content-range': `bytes ${String(from)}-${String(to)}/${String(object.sizeBytes)}` };
  return { status: range === undefined ? 200 : 206, headers: { ...headers, ...partial, 'content-length': String(to - from + 1) }, object, from, to };
};

export const getObject: Operation = {
  method: 'GET',
  level: 'object',
  parameters: responseParameters,
  actions: () => ['s3:GetObject'],
  run(request, context) {
    const { status, headers, object, from, to } = describe(request, context);
    const answer = { status: status ?? 200, headers: headers ?? {} };
    return to < from ? answer : { ...answer, body: context.store.blobs.read(object.blobs, from, to) };
  },
};

export const headObject: Operation = {
  method: 'HEAD',
  level: 'object',
  parameters: responseParameters,
  actions: () => ['s3:GetObject'],
  run(request, context) {
    const { status, headers } = describe(request, context);
    return { status: status ?? 200, headers: headers ?? {} };
  },
};
