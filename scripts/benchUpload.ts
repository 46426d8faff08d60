import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command.ts';
import { cases, tenth, writeFiles } from './bench/upload/cases.ts';
import { runInOwnLoopback } from './bench/upload/kernelLine.ts';
import { uploadBenchOptions } from './bench/upload/options.ts';
import { links } from './bench/upload/links.ts';
import { measureCase } from './bench/upload/measureCase.ts';
import { reachedTargets } from './bench/upload/reachedTargets.ts';
import { startTrial } from './bench/upload/startTrial.ts';
import { resultsTable, type Results } from './bench/upload/results.ts';

const usage = `npm run bench:upload -- [--case NAME] [--link NAME] [--rounds N] [--quick]

Compares the panel's upload queue with Uppy's and with plain PUTs over slow and fast links, in a browser.
  --case NAME   only the cases whose name contains NAME (${Object.keys(cases).join(' | ')})
  --link NAME   only the links whose name contains NAME (${Object.keys(links).join(' | ')})
  --rounds N    runs of each contender per case and link (default: 5; with --quick, 1)
  --quick       send a tenth of the bytes`;

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
          const caseFolder = path.join(folder, caseName);
          const files = await writeFiles(caseFolder, isQuick ? tenth(cases[caseName]) : cases[caseName]);
          const name = `${caseName}, ${linkName}`;
          await measureCase(trial, results, { name, files, rounds });
          console.table(resultsTable(results.get(name) ?? new Map()));
          await rm(caseFolder, { recursive: true });
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
