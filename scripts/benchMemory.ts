import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { cases, makeFile } from './bench/memory/cases.ts';
import { lambdaHeap } from './bench/memory/lambdaHeap.ts';
import { measure } from './bench/memory/measure.ts';
import { readers } from './bench/memory/readers.ts';

const usage = `npm run bench:memory -- [NAME …]

Creates long and large files and reads each with the embedded engines, in its own process with the heap that Lambda gives the
function. Exits with 1 if a file needs more memory than its function has.
With NAMEs, such as "mail thread" JPEG, reads only the files whose name contains one of them.`;

await runCommand(usage, async (args) => {
  const { positionals: wanted } = parseArgs({ args, options: {}, allowPositionals: true });
  const chosen = cases.filter(({ what }) => wanted.length === 0 || wanted.some((part) => what.includes(part)));
  if (chosen.length === 0) throw new Error(`No file matches. Available: ${cases.map(({ what }) => what).join(' | ')}`);

  const folder = await mkdtemp(path.join(os.tmpdir(), 'memory-'));
  const spares: boolean[] = [];
  console.log('| what | size | peak | heap at the end | seconds | function has |\n|---|---|---|---|---|---|');
  try {
    for (const each of chosen)
      for (const { size, said } of each.sizes) {
        const { memoryMb } = lambdaHeap(readers[each.reader].functionName);
        const { peakMiB, heapMiB, seconds } = await measure(each.reader, await makeFile(each, size, folder));
        spares.push(peakMiB < memoryMb);
        console.log(
          `| ${each.what} | ${said} | ${String(peakMiB)} MiB | ${String(heapMiB)} MiB | ${seconds.toFixed(1)} | ${String(memoryMb)} MiB${peakMiB < memoryMb ? '' : ' MISSED'} |`,
        );
      }
  } finally {
    await rm(folder, { recursive: true });
  }
  return spares.every(Boolean);
});
