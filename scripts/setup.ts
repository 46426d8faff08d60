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

const usage = `npm run setup -- [--stage NAME] [--org ALIAS] [--client-id KEY]
npm run setup -- --local [--port N] [--data DIR]

Sets up Media Insights in a Salesforce org and an AWS account, verifies each part, and shows what only you can do.
Run it as often as you like: it changes only what differs. It asks for what you don't specify.
  --stage NAME      use the settings in config/stages/NAME.json
  --org ALIAS       an org that the sf CLI is logged in to
  --client-id KEY   the consumer key of the external client app, once you have created it
  --local           use the local org and cloud on this machine instead
  --port N          the first of its four consecutive ports (default: 8600)
  --data DIR        the folder for its data (default: .local)`;

const reporter = lineReporter((line) => {
  console.log(line);
});

// Imported when the target is known: the SDKs and the local org take seconds, and a wrong flag or --help needs neither.
const plan = async (options: SetupOptions): Promise<{ steps: readonly Step[]; stop: () => Promise<void>; isTemporary: () => boolean }> => {
  if (options.isLocal) {
    withoutProxy();
    const { localSteps } = await import('./setup/local/localSteps.ts');
    return localSteps({ port: options.port, stateDir: path.resolve(options.data) });
  }
  if (options.stage === undefined) console.log(styleText('dim', localHint('setup')));
  const [{ openAwsSetup }, { setupSteps }] = await Promise.all([import('./setup/aws/openAwsSetup.ts'), import('./setup/aws/awsSteps.ts')]);
  return { steps: setupSteps(await openAwsSetup(options)), stop: () => Promise.resolve(), isTemporary: () => false };
};

const flagsOf = ({ port, data }: SetupOptions): string => {
  const flags = placeFlags({ port: String(port), data });
  return flags === '' ? '' : `-- ${flags}`;
};

await runCommand(usage, async (options) => {
  const startedAt = Date.now();
  const { steps, stop, isTemporary } = await plan(options);
  try {
    const isDone = await runSteps(steps, reporter, { mayChange: true });
    console.log(isDone ? `Set up and verified in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.` : 'Not finished yet. See above.');
    if (isDone && isTemporary())
      console.log(`The local system ran for this setup only. To use it: npm start ${flagsOf(options)}`.trimEnd());
    return isDone;
  } finally {
    await stop();
  }
});
