import { App } from 'aws-cdk-lib';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { cdkFlags } from './cdkFlags.ts';
import { makeFunctionCode } from './functionCode.ts';
import { mediaInsights } from './mediaInsights.ts';
import { optionalStacks } from './optionalStacks.ts';
import { readStage } from './readStage.ts';
import { stagesFolder } from './stagesFolder.ts';

const usage = `npm run synth -- [--stage NAME] [--whole]

Builds the AWS templates of config/stages/NAME.json and checks them with cdk-nag. Needs no AWS account and changes nothing in one.
  --stage NAME   use the settings in config/stages/NAME.json (default: sandbox)
  --whole        include the stacks that these settings leave out`;

const local = path.join(import.meta.dirname, '..', '..', '.local');

const synthesize = async (name: string, isWhole: boolean): Promise<void> => {
  const settings = readStage(name, stagesFolder);
  // Bundling the functions takes half a minute. On removal it follows the confirmation prompt, and without this line nothing would seem to happen.
  process.stdout.write(`${styleText('dim', `Building the templates of “${settings.name}” …`)}\n`);
  // With every optional stack, to remove those that earlier settings deployed.
  const whole = Object.fromEntries(Object.keys(optionalStacks).map((setting) => [setting, true]));
  const stage = isWhole ? { ...settings, ...whole } : settings;
  const bundles = path.join(local, 'bundles', stage.name);
  await rm(bundles, { recursive: true, force: true });
  const codeOf = await makeFunctionCode(stage, bundles);

  const app = new App({ outdir: path.join(local, 'cdk.out', stage.name), analyticsReporting: false, context: cdkFlags });
  mediaInsights(app, stage, codeOf);
  app.synth();
  process.stdout.write(`The templates of “${stage.name}” are in ${path.relative(process.cwd(), app.outdir)}\n`);
};

try {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'sandbox' },
      whole: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) process.stdout.write(`${usage}\n`);
  else await synthesize(values.stage, values.whole);
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}${sentence.startsWith('Unknown option ') ? '. See --help for the options' : ''}\n`);
  process.exitCode = 1;
}
