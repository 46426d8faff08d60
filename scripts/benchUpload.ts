import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command.ts';
import { cases, tenth, writeFiles } from './bench/upload/cases.ts';
import { contenders } from './bench/upload/contenders.ts';
import { runInOwnLoopback } from './bench/upload/kernelLine.ts';
import { uploadBenchOptions } from './bench/upload/options.ts';
import { links } from './bench/upload/links.ts';
import { reachedTargets } from './bench/upload/reachedTargets.ts';
import { startTrial } from './bench/upload/startTrial.ts';
import { resultsTable, type Results } from './bench/upload/results.ts';

const usage = `npm run bench:upload -- [--case NAME] [--link NAME] [--rounds N] [--quick]

Compares the panel's upload queue with Uppy's and with plain PUTs over slow and fast links, in a browser.
  --case NAME   only the cases whose name has this in it (${Object.keys(cases).join(' | ')})
  --link NAME   only the links whose name has this in it (${Object.keys(links).join(' | ')})
  --rounds N    how often each sends each case over each link (default: 5; with --quick, 1)
  --quick       a tenth of the bytes`;

await runCommand(usage, async (args) => {
  const { caseNames, linkNames, rounds, isQuick } = uploadBenchOptions(args);
  const ended = runInOwnLoopback();
  if (ended !== undefined) return ended === 0;
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
  return true;
});
