import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cases, makeFile } from './bench/memory/cases.ts';
import { lambdaHeap } from './bench/memory/lambdaHeap.ts';
import { measure } from './bench/memory/measure.ts';
import { readers } from './bench/memory/readers.ts';

// `npm run bench:memory`, or `npm run bench:memory -- "mail thread" JPEG` for what is so called; one process after the other.
const wanted = process.argv.slice(2);
const chosen = cases.filter(({ what }) => wanted.length === 0 || wanted.some((part) => what.includes(part)));
if (chosen.length === 0) throw new Error(`Nothing is called so; there are: ${cases.map(({ what }) => what).join(' | ')}`);

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
process.exit(spares.every(Boolean) ? 0 : 1);
