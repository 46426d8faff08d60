import { cancel, confirm } from '@clack/prompts';
import { askOrg, askToGoOn } from './ask.ts';

// The package is an ES module, and this test shows no prompts.
jest.mock('@clack/prompts', () => ({ confirm: jest.fn(), cancel: jest.fn(), isCancel: () => false }));

describe('what is asked for', () => {
  const { stdin, stdout } = process;
  const wereTerminals = [stdin.isTTY, stdout.isTTY] as const;
  beforeEach(() => {
    [stdin.isTTY, stdout.isTTY] = [true, true];
  });
  afterEach(() => {
    [stdin.isTTY, stdout.isTTY] = wereTerminals;
  });

  it('is where to log in, if the CLI knows no org', async () => {
    const sf = async () => ({
      exitCode: 0,
      stdout: JSON.stringify({ status: 0, result: { scratchOrgs: [], nonScratchOrgs: [] } }),
      stderr: '',
    });

    await expect(askOrg(undefined, sf)).rejects.toThrow('Log in to yours first: npx sf org login web --alias my-org');
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('is whether to go on, and a no is told to have changed nothing: %s', async (isYes, times) => {
    jest.mocked(cancel).mockClear();
    jest.mocked(confirm).mockResolvedValueOnce(isYes);

    expect(await askToGoOn('Remove all?', false)).toBe(isYes);
    expect(jest.mocked(cancel).mock.calls).toEqual(Array(times).fill(['Nothing was changed.']));
  });
});
