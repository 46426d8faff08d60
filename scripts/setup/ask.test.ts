import { askOrg } from './ask.ts';

// Nothing is shown here, and the package is an ES module.
jest.mock('@clack/prompts', () => ({}));

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
});
