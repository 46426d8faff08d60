import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const folder = path.join(process.cwd(), 'scripts', 'bench', 'quality', 'samples');

/** Rules are improved on the tuning half; the errors of the unseen half are never inspected. */
export type Half = 'tuning' | 'unseen';

export const Labelled = z.object({ language: z.string(), text: z.string() });

/** The rows of one labelled sample. */
export const sampleOf = <Row>(name: string, schema: z.ZodType<Row>): Row[] =>
  readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
