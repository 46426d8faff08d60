import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { firstPort } from './local-system/freePorts.ts';
import { withoutProxy } from './local-system/withoutProxy.ts';

const usage = `npm run bench -- [--port N]

Measures the time from drop to insights for a one-page PDF, and its Salesforce API calls, on the local system. Starts it if it isn't running.
  --port N   the first of the local system's four ports (default: 8600)`;

await runCommand(usage, async (args) => {
  const { values } = parseArgs({ args, options: { port: { type: 'string', default: '8600' } } });
  const port = firstPort(values.port);
  withoutProxy();
  // Imported lazily: it takes seconds, and a wrong flag or --help doesn't need it.
  const { dropToInsights } = await import('./bench/dropToInsights.ts');
  await dropToInsights(port);
  return true;
});
