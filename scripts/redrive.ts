import { SQSClient } from '@aws-sdk/client-sqs';
import { parseArgs } from 'node:util';
import { queueFunctions } from '../aws-backend/infra/functions.ts';
import { runCommand } from './command.ts';
import { accountId, region } from './local-cloud/account.ts';
import { accountKeys } from './local-cloud/identity/accountKeys.ts';
import { redriveDeadLetters } from './local-cloud/redriveDeadLetters.ts';
import { firstPort, portsFrom } from './local-system/freePorts.ts';
import { dataFolderOf, runningAt } from './local-system/localStatus.ts';
import { defaultPlace } from './local-system/placeFlags.ts';
import { queues } from './local-system/stackQueues.ts';
import { startRedrive } from './operate/startRedrive.ts';
import { clientOf } from './setup/aws/awsAccount.ts';
import { openAwsStage } from './setup/aws/openAwsSetup.ts';
import { accountKnown } from './setup/aws/stageSteps.ts';
import { insist } from './setup/step.ts';

const usage = `npm run redrive -- [--stage NAME] [--port PORT] [STAGE-OF-THE-PIPELINE …]

Sends dead letters back to be processed again: those of the named pipeline stages, such as “documents”, or all of them.
  --stage NAME   the installation in config/stages/NAME.json (default: the running local system)
  --port PORT    the first of the local system's four ports (default: 8600)`;

const all: readonly string[] = queueFunctions.map(({ name }) => name);

/** Moves the dead letters of one stage of the pipeline; answers how many. */
type Mover = (name: string) => Promise<number>;

const moverOf = async (given: string): Promise<Mover> => {
  const { settings, stage, account } = await openAwsStage(given);
  await insist(accountKnown(account, stage));
  const sqs = new SQSClient(clientOf(settings.region));
  return async (name) => startRedrive(sqs, `media-${settings.name}-${name}-dead`);
};

const localMover = async (port: number): Promise<Mover> => {
  const { account } = await accountKeys(dataFolderOf(await runningAt(port)));
  const endpoint = `http://127.0.0.1:${String(portsFrom(port).messaging)}`;
  const sqs = new SQSClient({ region, endpoint, credentials: account });
  return async (name) => redriveDeadLetters(sqs, queues, (queue) => `${endpoint}/${accountId}/${queue}`, `media-${name}-dead`);
};

await runCommand(usage, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stage: { type: 'string' }, port: { type: 'string' } },
  });
  if (values.stage !== undefined && values.port !== undefined)
    throw new Error('--port is for this machine, --stage is not: leave out one of them');
  const unknown = positionals.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`There is no pipeline stage “${unknown}”. There are: ${all.join(', ')}`);
  const move = await (values.stage === undefined ? localMover(firstPort(values.port ?? defaultPlace.port)) : moverOf(values.stage));
  for (const name of positionals.length > 0 ? positionals : all) console.log(`${name}: ${String(await move(name))} sent back`);
  return true;
});
