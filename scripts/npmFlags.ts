/** Flags of npm itself, which the user may have meant for npm. */
const npmsOwn: ReadonlySet<string> = new Set(['yes', 'json']);

/**
 * A hint printed before setup asks for the installation: npm passes on nothing of `npm run setup --local`, which it takes for its own
 * `--no-global`.
 */
export const localHint = (command: string): string => `For this machine: npm run ${command} -- --local`;

/**
 * Throws if npm consumed a flag of this command, as in `npm run setup --stage NAME`: npm passes on only what follows the flag, so the
 * command would do something other than intended. npm sets environment variables for such flags.
 */
export const refuseLostFlags = (usage: string, env: NodeJS.ProcessEnv = process.env): void => {
  const flags = [...usage.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name = '']) => name);
  const lost = flags.find((name) => !npmsOwn.has(name) && env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  if (lost !== undefined)
    throw new Error(`npm took --${lost} for itself. Put -- before the flags: npm run ${env['npm_lifecycle_event'] ?? ''} -- --${lost} …`);
};
