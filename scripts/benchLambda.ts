import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../aws-backend/infra/bundle/bundle.ts';
import { needsImage } from '../aws-backend/infra/functionCode.ts';
import { functionNames } from '../aws-backend/infra/functions.ts';
import { readStage } from '../aws-backend/infra/readStage.ts';
import { runCommand, takeNone } from './command.ts';
import { bundleBytes } from './bench/lambda/bundleBytes.ts';
import { coldImport } from './bench/lambda/coldImport.ts';

const usage = `npm run bench:lambda

Prints how many bytes each function's bundle loads at a cold start, and how long the import takes.`;

const runCount = 9;

/** Limits of a cold start: bytes loaded, and milliseconds to load them. */
const targets: Record<string, { bytes: number; importMs?: number }> = {
  authorizer: { bytes: 60_000, importMs: 30 },
  broker: { bytes: 400_000 },
  callback: { bytes: 900_000 },
  documents: { bytes: 500_000 },
  interpret: { bytes: 1_400_000 },
  speech: { bytes: 900_000 },
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
const verdict = (name: string, start: number, importMs: number): string => {
  const target = targets[name];
  if (target === undefined) return '';
  const isReached = start <= target.bytes && importMs <= (target.importMs ?? Infinity);
  const asked = `≤ ${kilobytes(target.bytes)}${target.importMs === undefined ? '' : `, ≤ ${target.importMs} ms`}`;
  return `${isReached ? 'reached' : 'MISSED'}: ${asked}`;
};

const columns = [12, 10, 12, 14, 10, 26];
const row = (...cells: string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(columns[index] ?? 0))
    .join('  ')
    .trimEnd();

await runCommand(usage, async (args) => {
  takeNone(args);
  const productionStage = readStage('production');
  const folder = await mkdtemp(path.join(tmpdir(), 'bundles-'));
  console.log(`Minified bundles on Node ${process.versions.node}; import time in a fresh process, minimum of ${runCount}.\n`);
  console.log(row('function', 'at start', 'total', 'cold import', 'CPU time', 'target'));
  try {
    for (const name of functionNames) {
      if (needsImage(name, productionStage)) {
        console.log(row(name, 'container image, not measured'));
        continue;
      }
      const made = await bundle(`aws-backend/lambda/${name}.ts`, path.join(folder, name));
      const { start, all } = bundleBytes(made);
      const { wallMs, cpuMs } = await coldImport(made.folder, runCount);
      console.log(
        row(name, kilobytes(start), kilobytes(all), `${wallMs.toFixed(0)} ms`, `${cpuMs.toFixed(0)} ms`, verdict(name, start, wallMs)),
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return true;
});
