import { z } from 'zod';
import { salesforceIdPattern } from './salesforceIdPattern.ts';

export const SalesforceId = z.string().regex(salesforceIdPattern, 'is not an 18-character Salesforce id');
export type SalesforceId = z.infer<typeof SalesforceId>;
