import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { cancel, confirm, isCancel, select } from '@clack/prompts';
import { z } from 'zod';
import { resultOf, type Sf } from './salesforce/orgAccess.ts';
import { stagesFolder } from '../../aws-backend/infra/stagesFolder.ts';

const Orgs = z.record(
  z.string(),
  z.array(z.object({ alias: z.string().nullish(), username: z.string(), connectedStatus: z.string().nullish() })),
);

const isPerson = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Exits after Ctrl-C at a prompt. */
const leave = (): never => {
  cancel('Stopped. Nothing else was changed.');
  process.exit(130);
};

const choose = async (question: string, choices: readonly string[], flag: string, first: string): Promise<string> => {
  if (!isPerson()) throw new Error(`${question} Can’t ask without a terminal: use ${flag}`);
  if (choices.length === 0) throw new Error(`${question} None found. ${first}`);
  const answer = await select({ message: question, options: choices.map((value) => ({ value, label: value })) });
  return isCancel(answer) ? leave() : answer;
};

/** The stage to use: one of `config/stages`. */
export const askStage = async (given: string | undefined): Promise<string> => {
  if (given !== undefined) return given;
  const files = await readdir(stagesFolder).catch(() => []);
  const names = files.filter((name) => name.endsWith('.json')).map((name) => path.basename(name, '.json'));
  return choose(
    'Which installation?',
    names,
    '--stage NAME',
    `Settings are in ${stagesFolder}/NAME.json; to use another folder, set MEDIA_STAGES`,
  );
};

/** The org to use: one that the CLI is signed in to. */
export const askOrg = async (given: string | undefined, sf: Sf): Promise<string> => {
  if (given !== undefined) return given;
  const orgs = Orgs.parse(resultOf(await sf(['org', 'list', '--json'])));
  const names = Object.values(orgs).flatMap((list) => list.map(({ alias, username }) => alias ?? username));
  return choose('Which org?', [...new Set(names)], '--org ALIAS', 'Log in to yours first: npx sf org login web --alias my-org');
};

/** Asks for confirmation before something irreversible. Without a terminal, `--yes` is required. */
export const askToGoOn = async (question: string, isSaid: boolean): Promise<boolean> => {
  if (isSaid) return true;
  if (!isPerson()) throw new Error(`${question} Can’t ask without a terminal: use --yes`);
  const answer = await confirm({ message: question, initialValue: false });
  if (isCancel(answer)) return leave();
  if (!answer) cancel('Nothing was changed.');
  return answer;
};
