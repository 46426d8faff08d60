import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { lambdaNodeFlags } from '../../local-cloud/functions/lambdaNode.ts';

const run = promisify(execFile);

const jwk: string = JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }));
const arn = 'arn:aws:sns:eu-central-1:111122223333:media';
const topics: [string, string][] = ['ACCEPTED', 'PROGRESS', 'EXTRACTED', 'INTERPRETED', 'REJECTED', 'FAILED'].map((name) => [
  `MEDIA_${name}_TOPIC_ARN`,
  arn,
]);

/** The environment variables of a function in Lambda. No service is called, so none of this has to exist. */
const environment: Record<string, string> = {
  ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' },
  ...{ BROKER_URL: 'https://broker.example', TOKEN_PUBLIC_JWK: jwk, ONCE_TABLE: 'once', GRANT_ROLE_ARN: arn },
  ...{ UPLOADS_BUCKET: 'uploads', RESULTS_BUCKET: 'results', MAX_RECEIVE_COUNT: '4', MODEL_ID: 'model' },
  ...{ SALESFORCE_LOGIN_URL: 'https://example.my.salesforce.com', SALESFORCE_USERNAME: 'media@example.com' },
  ...{ SALESFORCE_CREDENTIALS_ARN: arn, TOKEN_SIGNING_KEY_ARN: arn, TEXTRACT_TOPIC_ARN: arn, TEXTRACT_ROLE_ARN: arn },
  ...{ DOCUMENTS_ENGINE: 'aws', IMAGES_ENGINE: 'aws', SPEECH_ENGINE: 'aws', LANGUAGE_ENGINE: 'aws', MODEL_ENGINE: 'aws' },
  ...Object.fromEntries(topics),
};

const program = (file: string): string => `
  const before = performance.now();
  const cpuBefore = process.cpuUsage();
  const { handler } = await import(${JSON.stringify(file)});
  if (typeof handler !== 'function') throw new Error('The bundle has no handler');
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(JSON.stringify([performance.now() - before, (user + system) / 1000]));`;

export interface ImportTime {
  wallMs: number;
  /** CPU time of all threads; barely affected by other processes. */
  cpuMs: number;
}

const Times = z.tuple([z.number(), z.number()]);

const importOnce = async (file: string, flags: readonly string[]): Promise<z.infer<typeof Times>> => {
  const options = { env: { ...environment, NODE_NO_WARNINGS: '1' } };
  try {
    const { stdout } = await run(process.execPath, [...lambdaNodeFlags, ...flags, '--input-type=module', '--eval', program(file)], options);
    return Times.parse(JSON.parse(stdout));
  } catch (error) {
    // A bundle is one line of about a megabyte. Node prints it in full, after “Error: Command failed”.
    throw new Error(`${file} does not load: ${/\n(\w*Error\b.*)/.exec(String(error))?.[1] ?? String(error).slice(0, 300)}`);
  }
};

/**
 * The time a fresh Node process takes to import a bundle: the minimum of several runs, because other processes only add to it. Throws if
 * the bundle doesn't load.
 */
export const coldImport = async (folder: string, runCount: number, flags: readonly string[] = []): Promise<ImportTime> => {
  const times: z.infer<typeof Times>[] = [];
  for (let index = 0; index < runCount; index++) times.push(await importOnce(path.join(folder, 'index.mjs'), flags));
  return { wallMs: Math.min(...times.map(([wall]) => wall)), cpuMs: Math.min(...times.map(([, cpu]) => cpu)) };
};
