import { parseArgs } from 'node:util';
import { firstPort } from '../local-system/freePorts.ts';

/** The command line options. */
export interface SetupOptions {
  isLocal: boolean;
  stage: string | undefined;
  org: string | undefined;
  clientId: string | undefined;
  port: number;
  data: string;
  /** Don't ask for confirmation. */
  isYes: boolean;
  /** Finish a key rotation: remove the old key. */
  isFinish: boolean;
}

const known = {
  local: { type: 'boolean', default: false },
  stage: { type: 'string' },
  org: { type: 'string' },
  'client-id': { type: 'string' },
  port: { type: 'string', default: '8600' },
  data: { type: 'string', default: '.local' },
  finish: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

const withStage = ['stage', 'org', 'client-id'];
const withLocal = ['port', 'data'];

/** Throws if the options refer to two installations, or if --port or --data lack --local, since the user may mean either one. */
const refuseMixture = (given: readonly string[], isLocal: boolean): void => {
  const stray = given.find((name) => (isLocal ? withStage : withLocal).includes(name));
  if (stray === undefined) return;
  throw new Error(
    isLocal ? `--local and --${stray} can’t be used together: leave out one of them` : `--${stray} works only with --local: add --local`,
  );
};

/**
 * Parses the command line shared by setup, doctor, rotate-key and remove. Throws for unknown flags, and for flags that the command's help
 * doesn't list: `remove --local` must not remove a real installation.
 */
export const readOptions = (args: readonly string[], usage: string): SetupOptions => {
  const { values, tokens } = parseArgs({ args: [...args], options: known, tokens: true });
  const foreign = tokens.find((token) => token.kind === 'option' && !usage.includes(`\n  --${token.name} `));
  if (foreign?.kind === 'option') throw new Error(`Unknown option '--${foreign.name}'`);
  const given = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  refuseMixture(given, values.local);
  return {
    isLocal: values.local,
    stage: values.stage,
    org: values.org,
    clientId: values['client-id']?.trim(),
    port: firstPort(values.port),
    data: values.data,
    isFinish: values.finish,
    isYes: values.yes,
  };
};
