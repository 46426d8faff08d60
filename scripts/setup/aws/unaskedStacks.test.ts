import { readStage } from '../../../aws-backend/infra/readStage.ts';
import type { Stage } from '../../../aws-backend/infra/stage.ts';
import { lineReporter } from '../reporter.ts';
import { runSteps } from '../runSteps.ts';
import { unaskedStacksGone } from './unaskedStacks.ts';

/** An account with these stacks, which records what is destroyed. */
const account = (...stacks: string[]) => {
  const there = new Set(stacks);
  const gone: string[][] = [];
  const names: Record<string, string> = { MalwareGate: 'media-sandbox-malware-gate', Network: 'media-sandbox-network' };
  return {
    there,
    gone,
    outputs: async (name: string) => (there.has(name) ? {} : undefined),
    async destroyOnly(ids: readonly string[]) {
      gone.push([...ids]);
      for (const id of ids) there.delete(names[id] ?? '');
    },
  };
};
const settled = (changes: Partial<Stage>) => ({ read: async () => ({ ...readStage('sandbox'), ...changes }) });
const quiet = lineReporter(() => undefined);

describe('stacks of disabled settings', () => {
  it('are destroyed, and no others', async () => {
    const aws = account('media-sandbox-storage', 'media-sandbox-malware-gate', 'media-sandbox-network');
    const step = unaskedStacksGone(aws, settled({ malwareGate: false, privateNetwork: false }), aws.destroyOnly);

    expect(await step.check()).toEqual({ state: 'todo', note: 'MalwareGate, Network' });
    expect(await runSteps([step], quiet, { mayChange: true })).toBe(true);
    expect(aws.gone).toEqual([['MalwareGate', 'Network']]);
    expect([...aws.there]).toEqual(['media-sandbox-storage']);
  });

  it('have help for the network interfaces that Lambda leaves behind', () => {
    const aws = account('media-sandbox-network');

    expect(unaskedStacksGone(aws, settled({ privateNetwork: false }), aws.destroyOnly).help).toMatch(/“AWS Lambda VPC ENI-media-” \(EC2/);
  });

  it('stay while the settings enable them', async () => {
    const aws = account('media-sandbox-malware-gate', 'media-sandbox-network');
    const step = unaskedStacksGone(aws, settled({ malwareGate: true, privateNetwork: true }), aws.destroyOnly);

    expect(await step.check()).toEqual({ state: 'done' });
  });
});
