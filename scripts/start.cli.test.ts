import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { localStatus } from './local-system/localStatus.ts';
import { dataFolder, fourFreePorts, runStart, startSystem } from './test/startedSystem.ts';

const withData = async (work: (folder: string) => Promise<void>) => {
  const { folder, remove } = await dataFolder();
  try {
    await work(folder);
  } finally {
    await remove();
  }
};

describe('npm start', () => {
  it('says which port is taken and what to do', async () => {
    const port = await fourFreePorts();
    const taken = createServer().listen(port + 1, '127.0.0.1');
    await once(taken, 'listening');

    await withData(async (folder) => {
      const { child, output } = runStart(['--port', String(port), '--data', folder]);
      const [exitCode] = await once(child, 'exit');

      expect(exitCode).toBe(1);
      expect(output()).toContain(`Port ${port + 1} on 127.0.0.1 is in use`);
      expect(output()).toContain('npm start -- --port');
    });
    taken.close();
  });

  it('says that data can’t be kept in a folder that can’t be created', async () => {
    const { child, output } = runStart(['--port', String(await fourFreePorts()), '--data', '/proc/none']);
    const [exitCode] = await once(child, 'exit');

    expect(exitCode).toBe(1);
    expect(output()).toContain('Data can’t be kept in /proc/none');
  });

  it('keeps the data of a running system, even with other ports and --reset', async () => {
    await withData(async (folder) => {
      const system = await startSystem(folder, await fourFreePorts());
      const kept = await readdir(folder);

      const { child, output } = runStart(['--port', String(await fourFreePorts()), '--data', folder, '--reset']);
      const [exitCode] = await once(child, 'exit');

      expect(exitCode).toBe(1);
      expect(output()).toContain(`A system is already running on the data in ${folder} at ${system.url}/lightning.`);
      // Functions loaded in the meantime add their files.
      expect(await readdir(folder)).toEqual(expect.arrayContaining(kept));
      expect(await system.stop()).toBe(0);
    });
  });

  it('refuses an empty --data instead of using the current folder', async () => {
    const { child, output } = runStart(['--data', '', '--reset']);
    const [exitCode] = await once(child, 'exit');

    expect(exitCode).toBe(1);
    expect(output()).toContain('--data must name a folder');
  });

  it('ends when the npm process that runs it ends', async () => {
    await withData(async (folder) => {
      const port = await fourFreePorts();
      const npm = spawn('npm', ['start', '--', '--port', String(port), '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(npm.stdout, 'data');
      for (let output = ''; !output.includes('/lightning');) output += String((await once(npm.stdout, 'data'))[0]);

      npm.kill();

      // The output stream closes only when the child of npm has ended too.
      await once(npm, 'close');
      expect(await localStatus(port)).toBeUndefined();
    });
  });

  it('stops cleanly on Ctrl-C and finds its data again', async () => {
    const port = await fourFreePorts();
    await withData(async (folder) => {
      const accountOf = async () => (await localStatus(port))?.sampleAccountId;
      const data = path.join(folder, 'my data');
      const first = await startSystem(data, port);
      expect(first.output()).toMatch(/--jwt-key-file '.*my data\/secrets\/salesforce-private-key' /); // Quoted, so that it can be copied into a shell.
      const account = await accountOf();
      expect(await first.stop()).toBe(0);

      const second = await startSystem(data, port);

      expect(await accountOf()).toBe(account);
      expect(await second.stop()).toBe(0);
    });
  });
});
