import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { runCommand, takeNone } from './command.ts';
import { messageOf } from './messageOf.ts';

const settings = {
  CONTRACT_BUCKET: 'a bucket for samples that Transcribe, Textract and Rekognition may read; the tests delete what they put there',
  JOBS_TOPIC_ARN: 'an SNS topic for job completions; its name starts with AmazonTextract or AmazonRekognition',
  JOBS_ROLE_ARN: 'a role that lets Textract and Rekognition publish to it',
  MODEL_ID: 'an Amazon Bedrock model that the account can use, as in config/stages',
  ONCE_TABLE: 'a DynamoDB table like the storage stack’s: partition key `claimed`, time to live `sweptAt`',
};

const usage = `npm run test:aws

Runs the contract suites of Comprehend, Bedrock, Rekognition, Textract, Transcribe and DynamoDB in your AWS account, for a few cents. Needs credentials and a
region, found as by the AWS CLI, and these environment variables:
${Object.entries(settings)
  .map(([name, what]) => `  ${name.padEnd(16)} ${what}`)
  .join('\n')}`;

const root = path.join(import.meta.dirname, '..');

const whoAsks = async (): Promise<string> => {
  try {
    return (await new STSClient().send(new GetCallerIdentityCommand())).Arn ?? 'nobody';
  } catch (cause) {
    throw new Error(`No access to an AWS account: ${messageOf(cause)}`, { cause });
  }
};

await runCommand(usage, async (args) => {
  takeNone(args);
  const missing = Object.keys(settings).filter((name) => (process.env[name] ?? '') === '');
  if (missing.length > 0) throw new Error(`No test ran. Set ${missing.join(', ')} in the environment: see npm run test:aws -- --help`);
  console.log(`Running as ${await whoAsks()}`);
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [jest, '--selectProjects', 'account', '--runInBand'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, AWS_CONTRACT: '1' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
});
