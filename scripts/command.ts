import { parseArgs, styleText } from 'node:util';
import { refuseOldPackages } from './installedPackages.ts';
import { refuseLostFlags } from './npmFlags.ts';

/** What `node:util`'s parseArgs is told of flags. */
type Flags = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

const help = { help: { type: 'boolean', short: 'h', default: false } } satisfies Flags;

/** Node names the option that is wrong, not those there are. */
const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  // Where words are taken as well, Node adds how to begin one with a dash.
  const unknown = /^Unknown option '[^']*'/.exec(error.message)?.[0];
  return unknown === undefined ? error.message : `${unknown} (--help lists those there are)`;
};

/**
 * Runs a command: prints its help where that is asked for, an error as one sentence, and leaves an exit status that programs can rely on. `work` is given
 * the arguments and answers whether all is well.
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

/** Throws a sentence where a command that takes none is given arguments. */
export const takeNone = (args: string[]): void => {
  parseArgs({ args, options: {} });
};
