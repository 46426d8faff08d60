import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cdkFlags } from '../cdkFlags.ts';
import { bundledCode, imageCode } from '../functionCode.ts';
import { mediaInsights } from '../mediaInsights.ts';
import { readStage } from '../readStage.ts';
import type { Stage } from '../stage.ts';

export type StackName = 'storage' | 'secrets' | 'network' | 'broker' | 'pipeline' | 'callback' | 'malwareGate' | 'observability';
type Templates = Partial<Record<StackName, Record<string, unknown>>>;

const synthesize = (stage: Stage, images: readonly string[]): Templates => {
  const folder = mkdtempSync(path.join(tmpdir(), 'synthesized-'));
  const code = path.join(folder, 'code');
  mkdirSync(code);
  writeFileSync(path.join(code, 'index.mjs'), '');
  writeFileSync(path.join(code, 'Dockerfile'), 'FROM scratch\n');
  const app = new App({ outdir: path.join(folder, 'cdk.out'), context: cdkFlags });
  const stacks = mediaInsights(app, stage, (name) => (images.includes(name) ? imageCode : bundledCode)(code));
  app.synth();
  const made = Object.entries(stacks).map(([name, stack]) => [name, stack && Template.fromStack(stack).toJSON()]);
  return Object.fromEntries(made) as Templates;
};

/** Caches templates between the suites of a run, since synthesis takes seconds: each run has its own temporary folder (`jestRun.js`). */
const once = (key: string, make: () => Templates): Templates => {
  const file = path.join(tmpdir(), `templates-${createHash('sha256').update(key).digest('hex')}.json`);
  if (!existsSync(file)) {
    const unfinished = `${file}.${String(process.pid)}`;
    writeFileSync(unfinished, JSON.stringify(make()));
    renameSync(unfinished, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Templates;
};

/** A stage's templates, by stack. Bundles and images are stubbed: they have their own tests. */
export const synthesized = (name: string, changes: Partial<Stage> = {}, images: readonly string[] = []) => {
  const stage = { ...readStage(name), ...changes };
  const templates = once(JSON.stringify([stage, images]), () => synthesize(stage, images));
  const templateOf = (stack: StackName): Template => {
    const made = templates[stack];
    if (made === undefined) throw new Error(`There is no stack “${stack}”`);
    return Template.fromJSON(made);
  };
  return { templateOf };
};
