import { packageDeployed, signedIn, upgradedFirst, type Addresses } from './packageSteps.ts';
import { orgAccess } from './orgAccess.ts';

let addresses: Addresses;
beforeEach(() => {
  addresses = { brokerUrl: 'https://broker.example', uploadsUrl: 'https://a.example', uploadsDualstackUrl: 'https://b.example' };
});

/** The step with a CLI that responds as the real one does for files in these states, or for these components. */
const stepOver = (
  states: readonly string[],
  files: object[] = states.map((state, index) => ({ fullName: 'abcde'[index], type: 'Layout', state })),
) => {
  const sf = jest.fn(async (..._: unknown[]) => ({
    exitCode: 0,
    stdout: JSON.stringify({
      status: 0,
      result: { success: true, files },
    }),
    stderr: '',
  }));
  return { sf, step: packageDeployed(orgAccess(sf, 'my-org'), async () => addresses) };
};

describe('the login to the org', () => {
  const stepOf = (connectedStatus?: string) => {
    const result = { username: 'avery@media.example', instanceUrl: 'https://media.example', connectedStatus };
    const sf = async () => ({ exitCode: 0, stdout: JSON.stringify({ status: 0, result }), stderr: '' });
    return signedIn(orgAccess(sf, 'my-org'));
  };

  // The login of a scratch org has no such field: OrgDisplayCommand of @salesforce/plugin-org.
  it.each(['Connected', undefined])('is valid with the connected status %s', async (status) => {
    expect(await stepOf(status).check()).toEqual({ state: 'done', note: 'avery@media.example at https://media.example' });
  });

  it('is invalid if Salesforce refuses it', async () => {
    await expect(stepOf('RefreshTokenAuthError').check()).rejects.toThrow('This login doesn’t work: RefreshTokenAuthError');
  });
});

describe('the package', () => {
  it.each([
    [['Unchanged', 'Unchanged'], 'nothing differed'],
    [['Created', 'Changed', 'Unchanged'], '2 of 3 files differed: a, b'],
    [['Created', 'Changed', 'Changed', 'Changed', 'Unchanged'], '4 of 5 files differed'],
  ])('is deployed, with a note of how many files differed: %j', async (states, note) => {
    const { sf, step } = stepOver(states);
    expect(await step.check()).toEqual({ state: 'todo' });

    await step.apply?.();

    expect(sf).toHaveBeenCalledTimes(1);
    expect(sf.mock.calls[0]?.[0]).toContain('--ignore-conflicts');
    expect(await step.check()).toEqual({ state: 'done', note });
  });

  it('is counted in files, with all labels in one', async () => {
    const labels = { type: 'CustomLabel', state: 'Changed', filePath: '/force-app/labels/CustomLabels.labels-meta.xml' };
    const layout = { fullName: 'File', type: 'Layout', state: 'Unchanged', filePath: '/force-app/layouts/File.layout-meta.xml' };
    const { step } = stepOver([], [{ ...labels, fullName: 'One' }, { ...labels, fullName: 'Two' }, layout]);
    await step.apply?.();

    expect(await step.check()).toEqual({ state: 'done', note: '1 of 2 files differed: CustomLabels.labels-meta.xml' });
  });

  it('is deployed again if the addresses have changed', async () => {
    const { step } = stepOver(['Unchanged']);
    await step.apply?.();

    addresses.brokerUrl = 'https://other.example';

    expect(await step.check()).toEqual({ state: 'todo' });
  });

  it.each([
    [true, { state: 'todo' }],
    [false, { state: 'done', note: 'nothing to upgrade' }],
  ])('is upgraded before the functions only if they exist: %s', async (stands, finding) => {
    expect(await upgradedFirst(stepOver([]).step, () => Promise.resolve(stands)).check()).toEqual(finding);
  });
});
