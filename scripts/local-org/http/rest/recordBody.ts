import { z } from 'zod';
import type { RecordData } from '../../orgTypes.ts';
import { ApiError } from './restErrors.ts';

const Attributes = z.object({ type: z.string().optional(), referenceId: z.string().optional() });
const Body = z.record(z.string(), z.unknown());
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const parserError = (message: string): ApiError => new ApiError(400, 'JSON_PARSER_ERROR', message);

/** Parses a JSON body; undefined if it is empty. */
export const readJson = (body: unknown): unknown => {
  if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw parserError(error instanceof Error ? error.message : 'The body is not JSON');
  }
};

/** Validates a body against the schema. Throws Salesforce's parser error if it doesn't match. */
export const readBody = <Output>(schema: z.ZodType<Output>, body: unknown): Output => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  if (body === undefined) throw parserError('The HTTP entity body is required, but this request has no entity body.');
  const [issue] = parsed.error.issues;
  throw parserError(`Unexpected value at ${issue?.path.map(String).join('.') || 'the body'}: ${issue?.message ?? ''}`);
};

const readValue = (name: string, value: unknown): [string, RecordData[string]] => {
  const { success, data } = Value.safeParse(value);
  if (!success)
    throw parserError(
      `Cannot deserialize instance of string from ${Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT'} value for ${name}`,
    );
  return [name, data];
};

/** A record as clients send it; `attributes` contains its type if the URL doesn't. */
export interface SentRecord {
  type: string;
  referenceId: string;
  fields: RecordData;
}

/** Parses a record; fields whose value is `nested` are omitted, the caller parses those. */
export const readRecord = (body: unknown, nested: (value: unknown) => boolean = () => false): SentRecord => {
  const { attributes = {}, ...values } = readBody(Body, body);
  const { type = '', referenceId = '' } = readBody(Attributes, attributes);
  const fields = Object.entries(values).filter(([, value]) => !nested(value));
  return { type, referenceId, fields: Object.fromEntries(fields.map(([name, value]) => readValue(name, value))) };
};

/** The record's fields. Throws if they contain the field that the URL already specifies. */
export const withoutField = (fields: RecordData, name: string): RecordData => {
  if (Object.keys(fields).some((field) => field.toLowerCase() === name.toLowerCase())) {
    throw new ApiError(400, 'INVALID_FIELD', `The ${name} field should not be specified in the sobject data.`);
  }
  return fields;
};
