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
it changes nothing else.`;

const reporter = lineReporter((line) => {
  console.log(line);
});

await runCommand(usage, async (options) => {
  const steps = options.isLocal
    ? localSteps({ port: options.port, stateDir: path.resolve(options.data) }).steps
    : doctorSteps(await openAwsSetup(options));
  return runSteps(steps, reporter, { mayChange: false });
});
