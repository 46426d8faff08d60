import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { costReport } from './costs/costs.ts';

const page = path.join(import.meta.dirname, '..', 'docs', 'costs.md');
const start = '<!-- computed by npm run costs -->';
const end = '<!-- end of the computed part -->';

const report = costReport();
const written = await readFile(page, 'utf8');
const [before = ''] = written.split(start);
const [, after = '\n'] = written.split(end);
await writeFile(page, `${before}${start}\n\n${report}\n${end}${after}`);
console.log(report);
