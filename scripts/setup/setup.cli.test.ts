import path from 'node:path';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { connectAs } from '../demo/readInsights.ts';
import { accountId, region } from '../local-cloud/account.ts';
import { accountKeys } from '../local-cloud/identity/accountKeys.ts';
import { portsFrom } from '../local-system/freePorts.ts';
import { runningAt } from '../local-system/localStatus.ts';
import { adminUsername } from '../local-system/localUsers.ts';
import { dataFolder, fourFreePorts, startSystem } from '../test/startedSystem.ts';

jest.setTimeout(240_000);

const root = path.join(import.meta.dirname, '..', '..');

const run = (script: string, args: readonly string[]): Promise<{ exitCode: number; output: string }> =>
  new Promise((resolve) => {
    // Simulates a proxy that can't reach this machine.
    const env = { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9' };
    execFile(process.execPath, [path.join(root, 'scripts', script), ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, output: stdout + stderr });
    });
  });
const ticks = (output: string): number => output.split('✔').length - 1;

/** Sends a message to a stage's dead-letter queue, as if the stage had failed. */
const leaveDeadLetter = async (folder: string, port: number, name: string): Promise<void> => {
  const endpoint = `http://127.0.0.1:${String(portsFrom(port).messaging)}`;
  const sqs = new SQSClient({ region, endpoint, credentials: (await accountKeys(folder)).account });
  await sqs.send(new SendMessageCommand({ QueueUrl: `${endpoint}/${accountId}/media-${name}-dead`, MessageBody: '{}' }));
};

describe('the setup commands', () => {
  it('setup --local ends with a verified installation, and doctor says how to start it', async () => {
    const { folder, remove } = await dataFolder();
    const place = ['--local', '--port', String(await fourFreePorts()), '--data', folder];
    try {
      const { exitCode, output } = await run('setup.ts', place);

      expect({ exitCode, ticks: ticks(output), output }).toMatchObject({ exitCode: 0, ticks: 11 });
      expect(output).toContain('A file is uploaded and read, and its insights are in Salesforce');
      expect(output).toMatch(
        /Set up and verified in \d+\.\d s\.\nThe local system ran for this setup only\. To use it: npm start -- --port \d+ --data \S+\n$/,
      );

      const doctor = await run('doctor.ts', place);
      expect(doctor.exitCode).toBe(1); // It checks, but starts nothing.
      expect(doctor.output).toContain('Start it: npm start -- --port ');
      expect(doctor.output).toContain('11 more checks need this first.');
    } finally {
      await remove();
    }
  });

  it('doctor --local deletes the records of an interrupted check and reports dead letters', async () => {
    const { folder, remove } = await dataFolder();
    const system = await startSystem(folder, await fourFreePorts(), { deploysItself: true });
    try {
      await leaveDeadLetter(folder, system.port, 'callback');
      const connection = await connectAs({ ...(await runningAt(system.port)), username: adminUsername });
      const ofGroup = await connection.query<{ Id: string }>('SELECT Id FROM PermissionSetAssignment WHERE PermissionSetGroupId != null');
      expect(ofGroup.totalSize).toBe(1);
      await connection.sobject('PermissionSetAssignment').delete(ofGroup.records.map(({ Id }) => Id));
      const doctor = spawn(process.execPath, [path.join(root, 'scripts', 'doctor.ts'), '--local', '--port', String(system.port)]);
      let output = '';
      doctor.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      const count = async (): Promise<number> => {
        const { totalSize } = await connection.query("SELECT Id FROM Account WHERE Name = 'Media Insights check'");
        return totalSize;
      };
      const ended = once(doctor, 'exit');
      while ((await count()) === 0 && doctor.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
      doctor.kill('SIGINT');

      expect(await ended).toEqual([1, null]);
      expect(output).toContain('A file is uploaded and read');
      expect(await count()).toBe(0);
      expect((await connection.query('SELECT Id FROM Media__c')).totalSize).toBe(0);
      expect(output).toContain(
        `Messages are waiting in: callback 1\n    See docs/runbook.md. After you fix the cause: npm run redrive -- --port `,
      );
      // The system runs, so the remaining problems are for setup to solve.
      expect(output).toContain(`○ You have Media_Administrators\n    Run npm run setup -- --local --port ${String(system.port)}\n`);
    } finally {
      await system.stop();
      await remove();
    }
  });

  it.each([
    ['setup.ts', [], '--stage NAME'],
    ['setup.ts', ['--stage', 'sandbox'], '--org ALIAS'],
    ['doctor.ts', [], '--stage NAME'],
    ['rotateKey.ts', [], '--stage NAME'],
    ['remove.ts', [], '--stage NAME'],
    ['deploy.ts', [], '--stage NAME'],
    ['deploy.ts', ['--stage', 'sandbox'], '--yes'],
  ])('%s %j names the flag %s if it cannot prompt', async (script, args, flag) => {
    const { exitCode, output } = await run(script, args);

    expect(exitCode).toBe(1);
    expect(output).toContain(`use ${flag}`);
  });

  it.each([
    ['setup.ts', ['--stage', '--org', '--client-id', '--local', '--port', '--data']],
    ['doctor.ts', ['--stage', '--org', '--local', '--port', '--data']],
    ['rotateKey.ts', ['--stage', '--client-id', '--finish']],
    ['remove.ts', ['--stage', '--org', '--yes']],
    ['deploy.ts', ['--stage', '--yes']],
    ['redrive.ts', ['--stage', '--port']],
    ['../aws-backend/infra/app.ts', ['--stage', '--whole']],
  ])('%s --help explains each of %j', async (script, flags) => {
    const { exitCode, output } = await run(script, ['--help']);
    const explained = output.split('\n').flatMap((line) => /^ {2}(--[a-z-]+)/.exec(line)?.[1] ?? []);

    expect([exitCode, explained]).toEqual([0, flags]);
  });

  it.each([
    ['setup.ts', ['--stage', 'nowhere', '--org', 'x'], 'nowhere.json does not exist'],
    ['setup.ts', ['--stage', 'nowhere', '--org', 'x'], 'Available: production, sandbox'],
    ['doctor.ts', [], 'For this machine: npm run doctor -- --local'],
    ['setup.ts', ['--nonsense'], "Unknown option '--nonsense'. See --help for the options"],
    ['doctor.ts', ['--local', '--port', '1025', '--data', 'my data'], "Start it: npm start -- --port 1025 --data 'my data'"],
    ['setup.ts', ['--local', '--stage', 'sandbox'], '--local and --stage can’t be used together: leave out one of them'],
    ['doctor.ts', ['--port', '1025'], '--port works only with --local: add --local'],
    ['deploy.ts', ['--stage', 'nowhere'], 'nowhere.json does not exist'],
    ['doctor.ts', ['--local', '--port', 'x'], '--port must be a number'],
    ['setup.ts', ['--yes'], "Unknown option '--yes'. See --help"],
    ['remove.ts', ['--local'], 'Unknown option'], // Must not remove a real installation instead.
    ['deploy.ts', ['--nonsense'], 'Unknown option'],
    ['deploy.ts', ['--stage', 'nowhere', '--yes'], 'nowhere.json does not exist'],
    ['redrive.ts', ['--nonsense'], 'Unknown option'],
    ['redrive.ts', ['nonsense'], 'Unknown pipeline stage “nonsense”'],
    ['redrive.ts', ['--port', '1'], '--port must be a number'],
    ['redrive.ts', ['--port', '1025'], 'No local system is running on port 1025'],
    ['demo.ts', ['scripts/samples'], 'scripts/samples is a folder'],
    ['../aws-backend/infra/app.ts', ['--stage', 'nowhere'], 'nowhere.json does not exist'],
  ])('%s %j fails with a sentence and without a stack trace', async (script, args, sentence) => {
    const { exitCode, output } = await run(script, args);

    expect(exitCode).toBe(1);
    expect(output).not.toMatch(/ {4}at .*\.ts:\d+/);
    expect(output).toContain(sentence);
  });
});
