import { z } from 'zod';
import { AwsError } from '../../identity/awsError.ts';
import { readXml, writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import type { CorsRule } from '../storedObject.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

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

const putCors: Operation = {
  method: 'PUT',
  level: 'bucket',
  selectors: ['cors'],
  actions: () => ['s3:PutBucketCORS'],
  async run(request, context) {
    bucketOf(request, context);
    const { CORSConfiguration } = parseXml(Document, readXml(await readText(request)));
    context.store.buckets.setCors(request.bucket, CORSConfiguration.CORSRule.map(ruleOf));
    return {};
  },
};

const getCors: Operation = {
  method: 'GET',
  level: 'bucket',
  selectors: ['cors'],
  actions: () => ['s3:GetBucketCORS'],
  run(request, context) {
    const { cors } = bucketOf(request, context);
    if (cors.length === 0)
      throw new AwsError(404, 'NoSuchCORSConfiguration', 'The CORS configuration does not exist', { BucketName: request.bucket });
    return { body: writeXml('CORSConfiguration', { CORSRule: cors.map(documentOf) }, s3Namespace) };
  },
};

const deleteCors: Operation = {
  method: 'DELETE',
  level: 'bucket',
  selectors: ['cors'],
  actions: () => ['s3:PutBucketCORS'],
  run(request, context) {
    bucketOf(request, context);
    context.store.buckets.setCors(request.bucket, []);
    return { status: 204 };
  },
};

export const bucketCorsOperations: Operation[] = [putCors, getCors, deleteCors];
