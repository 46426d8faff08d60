import { parseArgs } from 'node:util';
import { cdk, synthesize } from './operate/cdkCli.ts';
import { buildsForArm } from './operate/docker.ts';

const usage = `npm run deploy -- --stage NAME [--yes] [STACK …]

Deploys the AWS side of config/stages/NAME.json; what does not differ stays as it is. Without names, all of its stacks.
  --stage NAME   settings in config/stages/NAME.json
  --yes          asks nothing, for CI`;

const deploy = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stage: { type: 'string' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  if (values.stage === undefined) throw new Error('Which installation is this? Say it with --stage NAME');
  if (!values.yes && !process.stdin.isTTY) throw new Error('Deploy without asking? Say it with --yes: there is nobody to ask');
  await buildsForArm();
  const stacks = positionals.length > 0 ? positionals : ['--all'];
  const approval = values.yes ? 'never' : 'broadening';
  await cdk(await synthesize(values.stage), ['deploy', ...stacks, '--require-approval', approval]);
};

try {
  await deploy();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
