import { z } from 'zod';
import { salesforceIdPattern } from './salesforceIdPattern.ts';

export const SalesforceId = z.string().regex(salesforceIdPattern, 'must be an 18-character Salesforce ID');
export type SalesforceId = z.infer<typeof SalesforceId>;
