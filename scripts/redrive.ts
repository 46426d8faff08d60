import { SQSClient } from '@aws-sdk/client-sqs';
import { parseArgs } from 'node:util';
import { queueFunctions } from '../aws-backend/infra/functions.ts';
import { runCommand } from './command.ts';
import { firstPort } from './local-system/freePorts.ts';
import { defaultPlace } from './local-system/placeFlags.ts';
import { localDeadLetters } from './operate/localDeadLetters.ts';
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

/** Moves the messages of one stage's dead-letter queue back. Returns their number. */
type Mover = (name: string) => Promise<number>;

const moverOf = async (given: string): Promise<Mover> => {
  const { settings, stage, account } = await openAwsStage(given);
  await insist(accountKnown(account, stage));
  const sqs = new SQSClient(clientOf(settings.region));
  return async (name) => startRedrive(sqs, `media-${settings.name}-${name}-dead`);
};

await runCommand(usage, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stage: { type: 'string' }, port: { type: 'string' } },
  });
  if (values.stage !== undefined && values.port !== undefined)
    throw new Error('--port names a local system and --stage an AWS installation: leave out one of them');
  const unknown = positionals.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`Unknown pipeline stage “${unknown}”. Available: ${all.join(', ')}`);
  const local = async (): Promise<Mover> => (await localDeadLetters(firstPort(values.port ?? defaultPlace.port))).sendBack;
  const move = await (values.stage === undefined ? local() : moverOf(values.stage));
  for (const name of positionals.length > 0 ? positionals : all) console.log(`${name}: ${String(await move(name))} sent back`);
  return true;
});
