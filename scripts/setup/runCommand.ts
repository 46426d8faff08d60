import { styleText } from 'node:util';
import { refuseLostFlags } from '../npmFlags.ts';
import { readOptions, type SetupOptions } from './options.ts';

/** Runs one of the commands: prints its help, its error as one sentence, and leaves an exit status that programs can rely on. */
export const runCommand = async (usage: string, command: (options: SetupOptions) => Promise<boolean>): Promise<void> => {
  try {
    refuseLostFlags(usage);
    const options = readOptions(process.argv.slice(2), usage);
    if (options.isHelp) console.log(usage);
    else process.exitCode = (await command(options)) ? 0 : 1;
  } catch (error) {
    console.error(styleText('red', error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  }
};
