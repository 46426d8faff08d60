import { App } from 'aws-cdk-lib';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cdkFlags } from './cdkFlags.ts';
import { makeFunctionCode } from './functionCode.ts';
import { mediaInsights } from './mediaInsights.ts';
import { optionalStacks } from './optionalStacks.ts';
import { readStage } from './stage.ts';

const { values } = parseArgs({
  options: { stage: { type: 'string', default: 'sandbox' }, settings: { type: 'string' }, whole: { type: 'boolean', default: false } },
});
const settings = readStage(values.stage, values.settings);
// With every stack that a stage can have, to take away what other settings once deployed.
const whole = Object.fromEntries(Object.keys(optionalStacks).map((setting) => [setting, true]));
const stage = values.whole ? { ...settings, ...whole } : settings;

const local = path.join(import.meta.dirname, '..', '..', '.local');
const bundles = path.join(local, 'bundles', stage.name);
await rm(bundles, { recursive: true, force: true });
const codeOf = await makeFunctionCode(stage, bundles);

const app = new App({ outdir: path.join(local, 'cdk.out', stage.name), analyticsReporting: false, context: cdkFlags });
mediaInsights(app, stage, codeOf);
app.synth();
process.stdout.write(`Templates for stage “${stage.name}” lie in ${path.relative(process.cwd(), app.outdir)}\n`);
