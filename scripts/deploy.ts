import { parseArgs } from 'node:util';
import { readStage } from '../aws-backend/infra/readStage.ts';
import { stagesFolder } from '../aws-backend/infra/stagesFolder.ts';
import { runCommand } from './command.ts';
import { cdk, synthesize } from './operate/cdkCli.ts';
import { buildsForArm } from './operate/docker.ts';

const usage = `npm run deploy -- --stage NAME [--yes] [STACK …]

Deploys the AWS side of config/stages/NAME.json; changes only what differs. Without stack names, deploys all of its stacks.
  --stage NAME   use the settings in config/stages/NAME.json
  --yes          don't ask for confirmation (for CI)`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stage: { type: 'string' }, yes: { type: 'boolean', default: false } },
  });
  if (values.stage === undefined) throw new Error('No installation named: use --stage NAME');
  readStage(values.stage, stagesFolder); // Reports a typo in the stage before checking anything else.
  if (!values.yes && !process.stdin.isTTY) throw new Error('Can’t ask for confirmation without a terminal: use --yes');
  await buildsForArm();
  const stacks = positionals.length > 0 ? positionals : ['--all'];
  const approval = values.yes ? 'never' : 'broadening';
  await cdk(await synthesize(values.stage), ['deploy', ...stacks, '--require-approval', approval]);
  return true;
});
