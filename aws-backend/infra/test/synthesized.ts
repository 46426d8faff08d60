import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cdkFlags } from '../cdkFlags.ts';
import { bundledCode, imageCode } from '../functionCode.ts';
import { mediaInsights } from '../mediaInsights.ts';
import { readStage } from '../readStage.ts';
import type { Stage } from '../stage.ts';

export type StackName = 'storage' | 'secrets' | 'network' | 'broker' | 'pipeline' | 'callback' | 'malwareGate' | 'observability';

/** A stage's templates, by stack. What bundles and images hold is left out: it is tested where they are made. */
export const synthesized = (name: string, changes: Partial<Stage> = {}, images: readonly string[] = []) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
  const code = path.join(folder, 'code');
  mkdirSync(code);
  writeFileSync(path.join(code, 'index.mjs'), '');
  writeFileSync(path.join(code, 'Dockerfile'), 'FROM scratch\n');
  const app = new App({ outdir: path.join(folder, 'cdk.out'), context: cdkFlags });
  const stacks = mediaInsights(app, { ...readStage(name), ...changes }, (name) => (images.includes(name) ? imageCode : bundledCode)(code));
  app.synth();
  const templateOf = (stack: StackName): Template => {
    const made: Stack | undefined = stacks[stack];
    if (made === undefined) throw new Error(`There is no stack “${stack}”`);
    return Template.fromStack(made);
  };
  return { templateOf };
};
