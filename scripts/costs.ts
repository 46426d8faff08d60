import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, takeNone } from './command.ts';
import { costReport } from './costs/costs.ts';

const usage = `npm run costs

Computes what an installation costs from the prices in scripts/costs/prices.ts and the usage in scripts/costs/usage.ts, and updates docs/costs.md.`;

const page = path.join(import.meta.dirname, '..', 'docs', 'costs.md');
const start = '<!-- computed by npm run costs -->';
const end = '<!-- end of the computed part -->';

await runCommand(usage, async (args) => {
  takeNone(args);
  const report = costReport();
  const written = await readFile(page, 'utf8');
  const [before = ''] = written.split(start);
  const [, after = '\n'] = written.split(end);
  await writeFile(page, `${before}${start}\n\n${report}\n${end}${after}`);
  console.log(report);
  return true;
});
