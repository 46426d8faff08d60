import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { costReport } from './costs/costs.ts';

const page = path.join(import.meta.dirname, '..', 'docs', 'costs.md');
const mark = '<!-- computed by npm run costs -->';

const report = costReport();
const [written = ''] = (await readFile(page, 'utf8')).split(mark);
await writeFile(page, `${written}${mark}\n\n${report}`);
console.log(report);
