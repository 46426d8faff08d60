import { z } from 'zod';

/** A response of the API. */
export interface ApiAnswer {
  statusCode: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
}

/** Returns a response of the API itself, such as `{"message":"Forbidden"}`. */
export const apiMessage = (statusCode: number, message: string): ApiAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const FunctionAnswer = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string().toLowerCase(), headerValue).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
});

/** Converts a function's result as payload format 2.0 does: without a status code, the whole result is the body of a 200. */
export const answerOf = (result: unknown): ApiAnswer => {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result);
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(body) };
  }
  const parsed = FunctionAnswer.safeParse(result);
  if (!parsed.success) return apiMessage(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, cookies, body: bytes };
};
