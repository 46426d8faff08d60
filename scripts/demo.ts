import { runCommand } from './command.ts';
import { readOptions, usage } from './demo/options.ts';
import { withoutProxy } from './local-system/withoutProxy.ts';

await runCommand(usage, async (args) => {
  const options = readOptions(args);
  withoutProxy();
  // Imported lazily: it takes seconds, and a wrong flag or --help doesn't need it.
  const { runDemo } = await import('./demo/runDemo.ts');
  return runDemo(options);
});
