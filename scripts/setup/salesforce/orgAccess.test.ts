import { resultOf } from './orgAccess.ts';

/** The output of `sf org display --target-org nobody --json`, which has no result. */
const refused = {
  name: 'NamedOrgNotFoundError',
  message: 'Parsing --target-org \n\tNo authorization information found for nobody.\nSee more help with --help',
  exitCode: 2,
  status: 2,
};

describe('the output of the sf CLI', () => {
  it.each([
    ['why a command failed', { stdout: JSON.stringify(refused), stderr: '' }, 'No authorization information found for nobody.'],
    ['why it printed no JSON', { stdout: '', stderr: 'no space left on device\n' }, 'no space left on device'],
    ['what it printed instead', { stdout: 'Killed\n', stderr: '' }, 'Killed'],
  ])('becomes an error that says %s', (_, printed, sentence) => {
    expect(() => resultOf({ exitCode: 2, ...printed })).toThrow(new Error(sentence));
  });

  it('becomes its result if it succeeded', () => {
    expect(resultOf({ exitCode: 0, stdout: '{"status":0,"result":[1],"warnings":[]}', stderr: '' })).toEqual([1]);
  });
});
