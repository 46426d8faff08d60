import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { region } from '../account.ts';
import type { Credentials } from '../identity/credentials.ts';
import type { CloudEndpoints, FunctionDeclaration } from '../stackTypes.ts';
import { FunctionPool, type Functions } from './functionPool.ts';
import { startFunctionProcess } from './functionProcess.ts';

interface Surroundings {
  /** Called when a function's process starts, by when every service listens. */
  endpoints: () => CloudEndpoints;
  /** The variables by which a process reaches this cloud with the account's credentials. */
  environment: () => Record<string, string>;
  credentials: Credentials;
  logDirectory: string;
}

/** Seconds; longer than the lifetime of the processes that receive the credentials. */
const credentialLifeSeconds = 3600;

const credentialsOf = async (declaration: FunctionDeclaration, { credentials }: Surroundings): Promise<Record<string, string>> => {
  if (declaration.role === undefined) return {};
  const issued = await credentials.issue({
    role: declaration.role,
    session: declaration.name,
    sessionPolicy: undefined,
    lifeSeconds: credentialLifeSeconds,
  });
  return { AWS_ACCESS_KEY_ID: issued.accessKeyId, AWS_SECRET_ACCESS_KEY: issued.secretAccessKey, AWS_SESSION_TOKEN: issued.sessionToken };
};

/** The variables that Lambda sets: docs.aws.amazon.com, "Defined runtime environment variables". Only PATH comes from this process. */
const lambdaEnvironment = ({ name, handler = 'handler' }: FunctionDeclaration): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  _HANDLER: `index.${handler}`,
  LAMBDA_TASK_ROOT: process.cwd(),
  TZ: 'UTC',
  LANG: 'en_US.UTF-8',
  PATH: process.env['PATH'] ?? '',
});

const environmentOf = async (declaration: FunctionDeclaration, surroundings: Surroundings): Promise<Record<string, string>> => {
  const own = typeof declaration.environment === 'function' ? declaration.environment(surroundings.endpoints()) : declaration.environment;
  return { ...lambdaEnvironment(declaration), ...surroundings.environment(), ...(await credentialsOf(declaration, surroundings)), ...own };
};

const poolOf = (declaration: FunctionDeclaration, surroundings: Surroundings): FunctionPool =>
  new FunctionPool(declaration, async () =>
    startFunctionProcess({
      file: declaration.file,
      handler: declaration.handler ?? 'handler',
      environment: await environmentOf(declaration, surroundings),
      logFile: path.join(surroundings.logDirectory, `${declaration.name}.log`),
    }),
  );

/** Runs functions like Lambda: in processes of their own that load on the first call unless warmed, and are killed at their timeout. */
export const startFunctions = (declarations: readonly FunctionDeclaration[], surroundings: Surroundings): Functions => {
  mkdirSync(surroundings.logDirectory, { recursive: true, mode: 0o700 });
  const pools = new Map(declarations.map((declaration) => [declaration.name, poolOf(declaration, surroundings)]));
  const poolNamed = (name: string): FunctionPool => {
    const pool = pools.get(name);
    if (pool === undefined) throw new Error(`There is no function named ${name}`);
    return pool;
  };
  return {
    invoke: (name, event) => poolNamed(name).invoke(event),
    warm: (name) => poolNamed(name).warm(),
    concurrency: (name) => poolNamed(name).limit,
    async close(graceMs) {
      const isBusy = (): boolean => [...pools.values()].some((pool) => pool.running > 0);
      for (const endMs = Date.now() + graceMs; isBusy() && Date.now() < endMs;) await delay(20);
      for (const pool of pools.values()) pool.close();
    },
  };
};
