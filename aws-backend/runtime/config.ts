import { z } from 'zod';

/** Reads a function's settings, once, at cold start. Throws one error that names every missing or wrong one. */
export const readConfig = <Schema extends z.ZodType>(schema: Schema, environment: Record<string, string | undefined>): z.infer<Schema> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(`Settings are missing or wrong:\n${z.prettifyError(parsed.error)}`);
};
