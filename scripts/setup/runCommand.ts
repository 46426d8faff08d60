import { runCommand as runAnyCommand } from '../command.ts';
import { readOptions, type SetupOptions } from './options.ts';

/** Runs one of the commands that share the options of setup. */
export const runCommand = (usage: string, command: (options: SetupOptions) => Promise<boolean>): Promise<void> =>
  runAnyCommand(usage, (args) => command(readOptions(args, usage)));
