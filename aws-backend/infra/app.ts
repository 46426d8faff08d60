import { App } from 'aws-cdk-lib';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeFunctionCode } from './functionCode.ts';
import { mediaInsights } from './mediaInsights.ts';
import { readStage } from './stage.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'sandbox' }, settings: { type: 'string' } } });
const stage = readStage(values.stage, values.settings);

const local = path.join(import.meta.dirname, '..', '..', '.local');
const bundles = path.join(local, 'bundles', stage.name);
await rm(bundles, { recursive: true, force: true });
const codeOf = await makeFunctionCode(stage, bundles);

const app = new App({ outdir: path.join(local, 'cdk.out', stage.name), analyticsReporting: false });
mediaInsights(app, stage, codeOf);
app.synth();
process.stdout.write(`Templates for stage “${stage.name}” lie in ${path.relative(process.cwd(), app.outdir)}\n`);
