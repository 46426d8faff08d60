import { parseArgs, styleText } from 'node:util';
import { refuseOldPackages } from './installedPackages.ts';
import { refuseLostFlags } from './npmFlags.ts';

/** The option definitions of `parseArgs` (`node:util`). */
type Flags = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

const help = { help: { type: 'boolean', short: 'h', default: false } } satisfies Flags;

/** Node names the unknown option, but not the known ones. */
const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  // If positional arguments are allowed, Node adds how to pass one that starts with a dash.
  const unknown = /^Unknown option '[^']*'/.exec(error.message)?.[0];
  return unknown === undefined ? error.message : `${unknown}. See --help for the options`;
};

/**
 * Runs a command: prints its help on request, prints errors as one sentence, and sets an exit status that programs can rely on. `work` gets
 * the arguments and returns whether it succeeded.
 */
export const runCommand = async (usage: string, work: (args: string[]) => Promise<boolean>): Promise<void> => {
  try {
    refuseLostFlags(usage);
    const args = process.argv.slice(2);
    if (parseArgs({ args, options: help, strict: false }).values.help === true) console.log(usage);
    else {
      refuseOldPackages();
      process.exitCode = (await work(args)) ? 0 : 1;
    }
  } catch (error) {
    console.error(styleText('red', sentenceOf(error)));
    process.exitCode = 1;
  }
};

/** Throws a user-facing message if there are any arguments. */
export const takeNone = (args: string[]): void => {
  parseArgs({ args, options: {} });
};
