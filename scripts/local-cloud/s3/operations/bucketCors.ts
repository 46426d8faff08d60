import { z } from 'zod';
import type { CorsRule } from '../storedObject.ts';
import { one, parseXml } from '../xmlShape.ts';
import { bucketRules } from './bucketRules.ts';

const RuleDocument = z.strictObject({
  ID: one(z.string()).optional(),
  AllowedOrigin: z.array(z.string().regex(/^[^*]*\*?[^*]*$/)).min(1),
  AllowedMethod: z.array(z.enum(['GET', 'PUT', 'HEAD', 'POST', 'DELETE'])).min(1),
  AllowedHeader: z.array(z.string().regex(/^[^*]*\*?[^*]*$/)).default([]),
  ExposeHeader: z.array(z.string()).default([]),
  MaxAgeSeconds: one(z.coerce.number().int().nonnegative()).optional(),
});

const Document = z.strictObject({ CORSConfiguration: one(z.strictObject({ CORSRule: z.array(RuleDocument).min(1).max(100) })) });

const ruleOf = (rule: z.infer<typeof RuleDocument>): CorsRule => ({
  allowedOrigins: rule.AllowedOrigin,
  allowedMethods: rule.AllowedMethod,
  allowedHeaders: rule.AllowedHeader,
  exposeHeaders: rule.ExposeHeader,
  ...(rule.MaxAgeSeconds === undefined ? {} : { maxAgeSeconds: rule.MaxAgeSeconds }),
});

const documentOf = (rule: CorsRule) => ({
  AllowedOrigin: rule.allowedOrigins,
  AllowedMethod: rule.allowedMethods,
  AllowedHeader: rule.allowedHeaders,
  ExposeHeader: rule.exposeHeaders,
  MaxAgeSeconds: rule.maxAgeSeconds,
});

export const bucketCorsOperations = bucketRules({
  name: 'cors',
  action: 'BucketCORS',
  element: 'CORSConfiguration',
  read: (text) => parseXml(Document, text).CORSConfiguration.CORSRule.map(ruleOf),
  write: (rules) => ({ CORSRule: rules.map(documentOf) }),
  missing: 'The CORS configuration does not exist',
});
