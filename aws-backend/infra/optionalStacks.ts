import type { Stage } from './stage.ts';

/**
 * Stacks that a setting leaves out, by that setting. One that its app no longer makes stays in the account, and costs, until somebody takes it away:
 * CDK deploys and destroys only what the app makes.
 */
export const optionalStacks = {
  malwareGate: { id: 'MalwareGate', name: 'malware-gate' },
  privateNetwork: { id: 'Network', name: 'network' },
} as const satisfies Partial<Record<keyof Stage, { id: string; name: string }>>;
