import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LifecycleRule } from '../storedObject.ts';
import { one, parseXml } from '../xmlShape.ts';
import { bucketRules } from './bucketRules.ts';

const Prefix = z.strictObject({ Prefix: one(z.string()).optional() });

// Rejects rules that expire or transition objects, rather than accept and never apply them.
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

export const bucketLifecycleOperations = bucketRules({
  name: 'lifecycle',
  action: 'LifecycleConfiguration',
  element: 'LifecycleConfiguration',
  read: (text) => parseXml(Document, text).LifecycleConfiguration.Rule.map(ruleOf),
  write: (rules) => ({ Rule: rules.map(documentOf) }),
  missing: 'The lifecycle configuration does not exist',
});
