import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { runCommand, takeNone } from './command.ts';
import { installRadosgw } from './strict-s3/installRadosgw.ts';
import { s3Gaps, uploadGaps } from './strict-s3/knownGaps.ts';
import { startRadosgw } from './strict-s3/startRadosgw.ts';

const usage = `npm run test:s3

Runs the S3 contract suite and uploads through the broker against Debian’s radosgw, and lists radosgw’s known gaps. Installs radosgw with apt-get, as root, if it is missing.`;

const root = path.join(import.meta.dirname, '..');

/** Runs the suite against a server. Returns the exit code. */
const jest = async (target: object): Promise<number> => {
  const program = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const env = { ...process.env, STRICT_S3_TARGET: JSON.stringify(target) };
  const child = spawn(process.execPath, [program, '--config', path.join(root, 'scripts', 'strict-s3', 'jest.config.js')], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  process.once('exit', () => child.kill());
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
};

const printGaps = (): void => {
  const gaps = Object.entries({ ...s3Gaps, ...uploadGaps });
  process.stdout.write(`\n${String(gaps.length)} known gaps of radosgw; a test fails if one is closed:\n`);
  for (const [title, reason] of gaps) process.stdout.write(`  · ${title}: ${reason}\n`);
};

// On a signal the server and the suite end too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await runCommand(usage, async (args) => {
  takeNone(args);
  const trouble = installRadosgw();
  if (trouble !== undefined) throw new Error(`The suite did NOT run against radosgw: ${trouble}.`);
  process.stdout.write('Starting radosgw …\n');
  const { target, stop } = await startRadosgw();
  try {
    return (await jest(target)) === 0;
  } finally {
    await stop();
    printGaps();
  }
});
