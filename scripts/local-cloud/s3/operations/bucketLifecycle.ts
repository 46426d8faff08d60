import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../../identity/awsError.ts';
import { readXml, writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import type { LifecycleRule } from '../storedObject.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

const Prefix = z.strictObject({ Prefix: one(z.string()).optional() });

// Rules that let objects expire or move are refused rather than taken and never followed.
const RuleDocument = z.strictObject({
  ID: one(z.string().max(255)).optional(),
  Filter: one(Prefix.or(z.literal('').transform(() => ({ Prefix: undefined })))).optional(),
  Prefix: one(z.string()).optional(),
  Status: one(z.enum(['Enabled', 'Disabled'])),
  AbortIncompleteMultipartUpload: one(z.strictObject({ DaysAfterInitiation: one(z.coerce.number().int().positive()) })),
});

const Document = z.strictObject({ LifecycleConfiguration: one(z.strictObject({ Rule: z.array(RuleDocument).min(1).max(1000) })) });

const ruleOf = ({ ID, Filter, Prefix: prefix, Status, AbortIncompleteMultipartUpload }: z.infer<typeof RuleDocument>): LifecycleRule => ({
  id: ID ?? randomUUID(),
  prefix: Filter?.Prefix ?? prefix ?? '',
  isEnabled: Status === 'Enabled',
  abortUploadsAfterDays: AbortIncompleteMultipartUpload.DaysAfterInitiation,
});

const documentOf = ({ id, prefix, isEnabled, abortUploadsAfterDays }: LifecycleRule) => ({
  ID: id,
  Filter: { Prefix: prefix },
  Status: isEnabled ? 'Enabled' : 'Disabled',
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: abortUploadsAfterDays },
});

const putLifecycle: Operation = {
  method: 'PUT',
  level: 'bucket',
  selectors: ['lifecycle'],
  actions: () => ['s3:PutLifecycleConfiguration'],
  async run(request, context) {
    bucketOf(request, context);
    const { LifecycleConfiguration } = parseXml(Document, readXml(await readText(request)));
    context.store.buckets.setLifecycle(request.bucket, LifecycleConfiguration.Rule.map(ruleOf));
    return {};
  },
};

const getLifecycle: Operation = {
  method: 'GET',
  level: 'bucket',
  selectors: ['lifecycle'],
  actions: () => ['s3:GetLifecycleConfiguration'],
  run(request, context) {
    const { lifecycle } = bucketOf(request, context);
    if (lifecycle.length === 0)
      throw new AwsError(404, 'NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist', { BucketName: request.bucket });
    return { body: writeXml('LifecycleConfiguration', { Rule: lifecycle.map(documentOf) }, s3Namespace) };
  },
};

const deleteLifecycle: Operation = {
  method: 'DELETE',
  level: 'bucket',
  selectors: ['lifecycle'],
  actions: () => ['s3:PutLifecycleConfiguration'],
  run(request, context) {
    bucketOf(request, context);
    context.store.buckets.setLifecycle(request.bucket, []);
    return { status: 204 };
  },
};

export const bucketLifecycleOperations: Operation[] = [putLifecycle, getLifecycle, deleteLifecycle];
