import { SQSClient } from '@aws-sdk/client-sqs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { queueFunctions } from '../aws-backend/infra/functions.ts';
import { readStage } from '../aws-backend/infra/stage.ts';
import { accountId, region } from './local-cloud/account.ts';
import { accountKeys } from './local-cloud/identity/accountKeys.ts';
import { redriveDeadLetters } from './local-cloud/redriveDeadLetters.ts';
import { portsFrom } from './local-system/freePorts.ts';
import { queues } from './local-system/stack.ts';
import { startRedrive } from './operate/startRedrive.ts';
import { stagesFolder } from './setup/stagesFolder.ts';

const usage = `npm run redrive -- [--stage NAME] [--port PORT] [--data DIR] [STAGE-OF-THE-PIPELINE …]

Sends dead letters back to be processed again: those of the named pipeline stages, such as “documents”, or all of them.
  --stage   the installation in config/stages/NAME.json (default: the running local system)
  --port    the first of the local system's four ports (default: 8600)
  --data    the local system's data folder (default: .local)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stage: { type: 'string' },
    port: { type: 'string', default: '8600' },
    data: { type: 'string', default: '.local' },
    help: { type: 'boolean' },
  },
});

/** Moves the dead letters of one stage of the pipeline; answers how many. */
const mover = async (): Promise<(name: string) => Promise<number>> => {
  if (values.stage !== undefined) {
    const stage = readStage(values.stage, stagesFolder);
    const sqs = new SQSClient({ region: stage.region });
    return async (name) => startRedrive(sqs, `media-${stage.name}-${name}-dead`);
  }
  const endpoint = `http://127.0.0.1:${String(portsFrom(Number(values.port)).messaging)}`;
  const { account } = await accountKeys(path.resolve(values.data));
  const sqs = new SQSClient({ region, endpoint, credentials: account });
  return async (name) => redriveDeadLetters(sqs, queues, (queue) => `${endpoint}/${accountId}/${queue}`, `media-${name}-dead`);
};

if (values.help === true) {
  console.log(usage);
} else {
  try {
    const move = await mover();
    const names = positionals.length > 0 ? positionals : queueFunctions.map(({ name }) => name);
    for (const name of names) console.log(`${name}: ${String(await move(name))} sent back`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
