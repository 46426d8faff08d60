import path from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { runCommand } from './command.ts';
import { endWithNpm } from './endWithNpm.ts';
import { firstPort, portsFrom } from './local-system/freePorts.ts';
import type { LocalSystem } from './local-system/localSystem.ts';
import { defaultPlace, placeFlags, quoted } from './local-system/placeFlags.ts';
import { takePlace } from './local-system/takePlace.ts';
import { withoutProxy } from './local-system/withoutProxy.ts';

const usage = `npm start -- [--port N] [--data DIR] [--reset]

Runs Media Insights on this machine: a Salesforce org, an AWS cloud and the record page.
  --port N    the first of four consecutive ports (default: 8600)
  --data DIR  the folder for its data (default: .local)
  --reset     delete all data first`;

const banner = (system: LocalSystem, place: { port: string; data: string }, seconds: number): string => {
  const { orgUrl, clientId, privateKeyFile } = system.status();
  const key = path.relative(process.cwd(), privateKeyFile);
  return `
${styleText('green', '✔')} Media Insights is running (started in ${seconds.toFixed(1)} s). Open the record page and drop a file on it:

    ${styleText('bold', `${orgUrl}/lightning`)}

  From a terminal:  npm run demo -- ${placeFlags({ port: place.port })}FILE…
  With the sf CLI:  npx sf org login jwt --client-id ${clientId} --jwt-key-file ${quoted(key)} --username avery.admin@media.example --instance-url ${orgUrl} --alias local
  Data is in ${path.dirname(path.dirname(key))}/ (npm start -- ${placeFlags(place)}--reset clears it). Press Ctrl-C to stop.
`;
};

await runCommand(usage, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: defaultPlace.port },
      data: { type: 'string', default: defaultPlace.data },
      reset: { type: 'boolean', default: false },
    },
  });
  const ports = portsFrom(firstPort(values.port));
  if (values.data.trim() === '') throw new Error('--data must name a folder');
  endWithNpm();
  withoutProxy();
  const startedAt = Date.now();
  const place = { stateDir: path.resolve(values.data), ports };
  const placeTaken = takePlace(place);
  await placeTaken;
  // Imported lazily: it takes seconds, and a wrong flag, --help or a used port doesn't need it.
  const { startLocalSystem } = await import('./local-system/localSystem.ts');
  const onStep = (step: string): void => {
    console.log(styleText('dim', step));
  };
  const system = await startLocalSystem({ ...place, onStep, isReset: values.reset }, placeTaken);
  console.log(banner(system, values, (Date.now() - startedAt) / 1000));
  system.warmUp().catch(() => undefined); // A function that can't be loaded reports it when it is invoked.
  const stop = async (): Promise<void> => {
    console.log('\nStopping …');
    await system.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  return true;
});
// What was started before the failure must not keep the process running.
if (process.exitCode === 1) process.exit();
