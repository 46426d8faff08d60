import { z } from 'zod';
import { ApiError } from './restErrors.ts';

/** The response bodies of earlier subrequests by reference id, successful ones only. */
export type Earlier = ReadonlyMap<string, unknown>;

const Container = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const reference = /@\{([^}]+)\}/g;

const missing = (path: string): ApiError => {
  const [name = ''] = path.split('.');
  return new ApiError(400, 'PROCESSING_HALTED', `Invalid reference specified. No value for ${path} found in ${name}`);
};

const step = (value: unknown, key: string): unknown => {
  const container = Container.safeParse(value).data;
  if (container === undefined) return undefined;
  return Array.isArray(container) ? container[Number(key)] : container[key];
};

const valueAt = (path: string, earlier: Earlier): z.infer<typeof Scalar> => {
  const [name = '', ...keys] = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const found = Scalar.safeParse(keys.reduce(step, earlier.get(name)));
  if (!found.success) throw missing(path);
  return found.data;
};

/** Replaces references such as `@{ref.records[0].Id}` in a string. */
export const resolveText = (text: string, earlier: Earlier): string =>
  text.replaceAll(reference, (_, path: string) => String(valueAt(path, earlier)));

/** Replaces references in all strings of a body. A string that is just one reference becomes the value itself and keeps its type. */
export const resolveBody = (body: unknown, earlier: Earlier): unknown => {
  if (typeof body === 'string') {
    const [whole, path] = /^@\{([^}]+)\}$/.exec(body) ?? [];
    return whole === undefined || path === undefined ? resolveText(body, earlier) : valueAt(path, earlier);
  }
  if (Array.isArray(body)) return body.map((item) => resolveBody(item, earlier));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, resolveBody(value, earlier)]));
};
