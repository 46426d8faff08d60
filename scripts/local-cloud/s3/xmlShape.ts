import { z } from 'zod';
import { malformedXml, readXml } from '../identity/xml.ts';

export const s3Namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An element that must occur exactly once. The XML reader returns a list for every element. */
export const one = <T extends z.ZodType>(schema: T) => z.tuple([schema]).transform(([value]) => value);

/** Parses and validates a document; throws MalformedXML. */
export const parseXml = <T>(schema: z.ZodType<T>, text: string): T => {
  const parsed = schema.safeParse(readXml(text));
  if (parsed.success) return parsed.data;
  throw malformedXml(z.prettifyError(parsed.error));
};
