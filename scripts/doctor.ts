import path from 'node:path';
import { doctorSteps } from './setup/aws/awsSteps.ts';
import { openAwsSetup } from './setup/aws/openAwsSetup.ts';
import { localSteps } from './setup/local/localSteps.ts';
import { lineReporter } from './setup/reporter.ts';
import { runCommand } from './setup/runCommand.ts';
import { runSteps } from './setup/runSteps.ts';

const usage = `npm run doctor -- [--stage NAME] [--org ALIAS]
npm run doctor -- --local [--port N] [--data DIR]

Looks at every part of a running installation and says what to do about what is wrong. It sends one small file and deletes it again;
it changes nothing else.
  --stage NAME      settings in config/stages/NAME.json
  --org ALIAS       an org that sf is signed in to
  --local           the org and the cloud of this machine instead
  --port N          the first of its four ports in a row; 8600 where not said
  --data DIR        where its data lie; .local where not said`;

const reporter = lineReporter((line) => {
  console.log(line);
});

await runCommand(usage, async (options) => {
  const steps = options.isLocal
    ? localSteps({ port: options.port, stateDir: path.resolve(options.data) }).steps
    : doctorSteps(await openAwsSetup(options));
  return runSteps(steps, reporter, { mayChange: false });
});
