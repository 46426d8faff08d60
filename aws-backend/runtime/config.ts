import { z } from 'zod';

/** Parses a function's settings at cold start. Throws one error that lists every missing or invalid setting. */
export const readConfig = <Schema extends z.ZodType>(schema: Schema, environment: Record<string, string | undefined>): z.infer<Schema> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(`Settings are missing or invalid:\n${z.prettifyError(parsed.error)}`);
};
