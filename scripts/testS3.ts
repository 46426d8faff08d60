import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { installRadosgw } from './strict-s3/installRadosgw.ts';
import { s3Gaps, uploadGaps } from './strict-s3/knownGaps.ts';
import { startRadosgw } from './strict-s3/startRadosgw.ts';

const root = path.join(import.meta.dirname, '..');

/** Runs the suite against a server; answers its exit code. */
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
  process.stdout.write(`\n${String(gaps.length)} known gaps of radosgw, each tested to be one still:\n`);
  for (const [title, reason] of gaps) process.stdout.write(`  · ${title}: ${reason}\n`);
};

const main = async (): Promise<number> => {
  const trouble = installRadosgw();
  if (trouble !== undefined) {
    process.stderr.write(`The suite did NOT run against radosgw: ${trouble}.\n`);
    return 1;
  }
  process.stdout.write('Starting radosgw …\n');
  const { target, stop } = await startRadosgw();
  try {
    return await jest(target);
  } finally {
    await stop();
    printGaps();
  }
};

// Whoever ends this ends the server and the suite too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main();
