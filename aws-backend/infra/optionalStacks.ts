import type { Stage } from './stage.ts';

/**
 * Stacks that can be disabled, by setting. A stack that the app no longer creates stays in the account, and costs, until someone deletes
 * it: CDK deploys and destroys only what the app creates.
 */
export const optionalStacks = {
  malwareGate: { id: 'MalwareGate', name: 'malware-gate' },
  privateNetwork: { id: 'Network', name: 'network' },
} as const satisfies Partial<Record<keyof Stage, { id: string; name: string }>>;
