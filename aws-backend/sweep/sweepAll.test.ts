import { rememberingLog } from '../test/rememberingLog.ts';
import { sweepAll } from './sweepAll.ts';

describe('sweepAll', () => {
  it('runs all sweeps even if some fail, and reports each failure', async () => {
    const done: string[] = [];
    const works = (name: string) => async () => void done.push(name);
    const fails = (name: string) => () => Promise.reject(new Error(name));
    const log = rememberingLog();
    const sweep = sweepAll(
      [{ merged: fails('no such field'), shares: works('shares'), owners: fails('locked') }, { bin: fails('S3') }],
      log,
    );

    await expect(sweep()).rejects.toThrow('Error: no such field; Error: locked; Error: S3');

    expect(done).toEqual(['shares']);
    expect(log.lines.map(({ told }) => told[1])).toEqual(
      expect.arrayContaining([
        { sweep: 'merged', error: new Error('no such field') },
        { sweep: 'owners', error: new Error('locked') },
        { sweep: 'bin', error: new Error('S3') },
      ]),
    );
  });
});
