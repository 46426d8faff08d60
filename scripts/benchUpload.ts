import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cases, tenth, writeFiles } from './bench/upload/cases.ts';
import { contenders } from './bench/upload/contenders.ts';
import { runInOwnLoopback } from './bench/upload/kernelLine.ts';
import { uploadBenchOptions } from './bench/upload/options.ts';
import { reachedTargets } from './bench/upload/reachedTargets.ts';
import { startTrial } from './bench/upload/startTrial.ts';
import { resultsTable, type Results } from './bench/upload/results.ts';

const { caseNames, linkNames, rounds, isQuick } = uploadBenchOptions(process.argv.slice(2));
const ended = runInOwnLoopback();
if (ended !== undefined) process.exit(ended);
const folder = await mkdtemp(path.join(os.tmpdir(), 'upload-bench-'));
const results: Results = new Map();
try {
  for (const linkName of linkNames) {
    const trial = await startTrial(linkName);
    try {
      for (const caseName of caseNames) {
        const sent = isQuick ? tenth(cases[caseName]) : cases[caseName];
        const files = await writeFiles(path.join(folder, caseName), sent);
        // The broker's functions start cold once, and no contender should pay for it.
        await trial.run({ contender: 'ours', isSandboxed: false, files: files.slice(0, 1) });
        for (let round = 1; round <= rounds; round += 1)
          for (const { label, ...contender } of contenders) {
            const measured = await trial.run({ ...contender, files });
            const name = `${caseName}, ${linkName}`;
            const ofCase = results.get(name) ?? new Map<string, (typeof measured)[]>();
            results.set(name, ofCase.set(label, [...(ofCase.get(label) ?? []), measured]));
            console.log(`${name}: ${label}, round ${String(round)}: ${(measured.wallMs / 1000).toFixed(2)} s`);
          }
        console.table(resultsTable(results.get(`${caseName}, ${linkName}`) ?? new Map()));
        await rm(path.join(folder, caseName), { recursive: true });
      }
    } finally {
      await trial.close();
    }
  }
} finally {
  console.table(reachedTargets(results));
  await rm(folder, { recursive: true, force: true });
}
