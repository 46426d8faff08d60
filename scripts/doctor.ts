import path from 'node:path';
import { styleText } from 'node:util';
import { placeFlags } from './local-system/placeFlags.ts';
import { withoutProxy } from './local-system/withoutProxy.ts';
import { localHint } from './npmFlags.ts';
import type { SetupOptions } from './setup/options.ts';
import { lineReporter } from './setup/reporter.ts';
import { runCommand } from './setup/runCommand.ts';
import { runSteps } from './setup/runSteps.ts';
import type { Step } from './setup/step.ts';

const usage = `npm run doctor -- [--stage NAME] [--org ALIAS]
npm run doctor -- --local [--port N] [--data DIR]

Checks every part of a running installation and tells you how to fix what is wrong. It uploads one small file and deletes it again;
it changes nothing else.
  --stage NAME      use the settings in config/stages/NAME.json
  --org ALIAS       an org that the sf CLI is logged in to
  --local           use the local org and cloud on this machine instead
  --port N          the first of its four consecutive ports (default: 8600)
  --data DIR        the folder for its data (default: .local)`;

const reporter = lineReporter((line) => {
  console.log(line);
});

// Imported when the target is known: the SDKs and the local org take seconds, and a wrong flag or --help needs neither.
const plan = async (options: SetupOptions): Promise<readonly Step[]> => {
  if (options.isLocal) {
    withoutProxy();
    const { localDoctorSteps } = await import('./setup/local/localSteps.ts');
    return localDoctorSteps({ port: options.port, stateDir: path.resolve(options.data) });
  }
  if (options.stage === undefined) console.log(styleText('dim', localHint('doctor')));
  const [{ openAwsSetup }, { doctorSteps }] = await Promise.all([import('./setup/aws/openAwsSetup.ts'), import('./setup/aws/awsSteps.ts')]);
  return doctorSteps(await openAwsSetup(options));
};

/** The advice repeats the given flags; without them the command would start or set up a different system. */
const localAdvice = ({ port, data }: SetupOptions, { isFoundation }: Step): string => {
  const flags = placeFlags({ port: String(port), data }).trimEnd();
  return isFoundation === true ? `Start it: npm start${flags && ` -- ${flags}`}` : `Run npm run setup -- --local ${flags}`.trimEnd();
};

await runCommand(usage, async (options) => {
  const advice = (step: Step): string => (options.isLocal ? localAdvice(options, step) : 'Run npm run setup');
  return runSteps(await plan(options), reporter, { mayChange: false, advice });
});
