import { z } from 'zod';

/** An 18-character Salesforce record id: 15 case-sensitive characters and a three-character checksum of their case. */
export const SalesforceId = z.string().regex(/^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/, 'is not an 18-character Salesforce id');
export type SalesforceId = z.infer<typeof SalesforceId>;
