import { cancel, confirm } from '@clack/prompts';
import { askOrg, askToGoOn } from './ask.ts';

// The package is an ES module, and this test shows no prompts.
jest.mock('@clack/prompts', () => ({ confirm: jest.fn(), cancel: jest.fn(), isCancel: () => false }));

describe('a prompt', () => {
  const { stdin, stdout } = process;
  const wereTerminals = [stdin.isTTY, stdout.isTTY] as const;
  beforeEach(() => {
    [stdin.isTTY, stdout.isTTY] = [true, true];
  });
  afterEach(() => {
    [stdin.isTTY, stdout.isTTY] = wereTerminals;
  });

  it('tells the user to log in if the CLI knows no org', async () => {
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
  ])('says that nothing was changed only if the answer is no: %s', async (isYes, times) => {
    jest.mocked(cancel).mockClear();
    jest.mocked(confirm).mockResolvedValueOnce(isYes);

    expect(await askToGoOn('Remove all?', false)).toBe(isYes);
    expect(jest.mocked(cancel).mock.calls).toEqual(Array(times).fill(['Nothing was changed.']));
  });
});
