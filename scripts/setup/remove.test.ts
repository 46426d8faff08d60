import { connectionAs, startedOrg } from '../local-org/http/test/startedOrg.ts';
import { adminUsername } from '../local-system/localUsers.ts';
import { lineReporter } from './reporter.ts';
import { rightsGone, stacksGone, whatStays } from './remove.ts';
import { runSteps } from './runSteps.ts';

const quiet = lineReporter(() => undefined);

/** An account whose stacks can be deleted only while their buckets are empty, and whose functions write until they are deleted. */
const account = () => {
  const done: string[] = [];
  const buckets = { isEmpty: false };
  const stacks = new Set(['Storage', 'Broker', 'Pipeline']);
  return {
    done,
    stacksLeft: async () => [...stacks],
    async destroy(names: readonly string[]) {
      done.push(['destroy', ...names].join(' '));
      for (const name of names.length > 0 ? names : [...stacks]) if (name !== 'Storage' || buckets.isEmpty) stacks.delete(name);
      if (names.length === 0 && stacks.size > 0) throw new Error('The bucket you tried to delete is not empty');
    },
    async emptyBuckets() {
      done.push('empty');
      buckets.isEmpty = !stacks.has('Broker') && !stacks.has('Pipeline');
    },
  };
};

describe('removing the stacks', () => {
  it('destroys the stacks that write, empties the buckets, then destroys the rest', async () => {
    const aws = account();

    expect(await runSteps([stacksGone(aws)], quiet, { mayChange: true })).toBe(true);
    expect(aws.done).toEqual(['destroy Broker Pipeline', 'empty', 'destroy']);
  });

  it('empties no bucket if the stage keeps data', async () => {
    const aws = account();
    await runSteps([stacksGone({ ...aws, emptyBuckets: undefined })], quiet, { mayChange: true });

    expect(aws.done).toEqual(['destroy']);
  });
});

it('removing permissions takes one call for all users', async () => {
  const org = await startedOrg();
  try {
    const admin = await connectionAs(org, adminUsername);
    const assigned = async () =>
      (await admin.query("SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name LIKE 'Media_%'")).totalSize;
    expect(await assigned()).toBeGreaterThan(3);
    const used = () => admin.limitInfo.apiUsage?.used ?? 0;
    const before = used();

    expect(await runSteps([rightsGone({ admin: async () => admin })], quiet, { mayChange: true })).toBe(true);

    expect(used() - before).toBe(4); // Checks, lists the assignments, deletes them, and checks again.
    expect(await assigned()).toBe(0);
  } finally {
    await org.close();
  }
});

it('whatStays names the settings file, also outside this repository', () => {
  expect(whatStays('sandbox', 'my-org', true, '/settings/sandbox.json')).toContain('  - settings: /settings/sandbox.json.');
});
