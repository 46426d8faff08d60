/** Flags that npm has itself: who sets one of those may mean npm. */
const npmsOwn: ReadonlySet<string> = new Set(['yes', 'json']);

/**
 * Said before it is asked which installation: of `npm run setup --local`, npm hands on nothing at all, since it takes it for its own `--no-global`.
 */
export const localHint = (command: string): string => `For this machine: npm run ${command} -- --local`;

/**
 * Throws where npm kept a flag of this command for itself, as in `npm run setup --stage NAME`: it hands on what follows the flag only, so that the
 * command would do something else than what was said. npm tells such flags by variables.
 */
export const refuseLostFlags = (usage: string, env: NodeJS.ProcessEnv = process.env): void => {
  const flags = [...usage.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name = '']) => name);
  const lost = flags.find((name) => !npmsOwn.has(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  if (lost !== undefined)
    throw new Error(`npm kept --${lost} for itself. Write -- before the flags: npm run ${env['npm_lifecycle_event'] ?? ''} -- --${lost} …`);
};
