import { parseArgs } from 'node:util';
import { cdk, synthesize } from './operate/cdkCli.ts';

const usage = `npm run deploy -- --stage NAME [--yes] [STACK …]

Deploys the AWS side of config/stages/NAME.json; what does not differ stays as it is. Without names, all of its stacks.
  --yes   asks nothing, for CI`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stage: { type: 'string' }, yes: { type: 'boolean', default: false }, help: { type: 'boolean' } },
});

if (values.help === true || values.stage === undefined) {
  console.log(usage);
  process.exitCode = values.help === true ? 0 : 1;
} else {
  try {
    const stacks = positionals.length > 0 ? positionals : ['--all'];
    const approval = values.yes ? 'never' : 'broadening';
    await cdk(await synthesize(values.stage), ['deploy', ...stacks, '--require-approval', approval]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
