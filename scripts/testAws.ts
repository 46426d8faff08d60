import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { runCommand, takeNone } from './command.ts';
import { messageOf } from './messageOf.ts';

const settings = {
  CONTRACT_BUCKET: 'a bucket for samples, which Transcribe, Textract and Rekognition may read; what is put there is removed again',
  JOBS_TOPIC_ARN: 'an SNS topic for ends of jobs; its name begins with AmazonTextract or AmazonRekognition',
  JOBS_ROLE_ARN: 'a role with which Textract and Rekognition publish to it',
  MODEL_ID: 'a model of Amazon Bedrock that the account may use, as in config/stages',
  ONCE_TABLE: 'a DynamoDB table as the storage stack makes it: partition key `claimed`, time to live `sweptAt`',
};

const usage = `npm run test:aws

Runs the contract suites of Comprehend, Bedrock, Rekognition, Textract, Transcribe and DynamoDB on your AWS account, for a few cents. Needs credentials and a
region as the AWS CLI takes them, and in the environment:
${Object.entries(settings)
  .map(([name, what]) => `  ${name.padEnd(16)} ${what}`)
  .join('\n')}`;

const root = path.join(import.meta.dirname, '..');

const whoAsks = async (): Promise<string> => {
  try {
    return (await new STSClient().send(new GetCallerIdentityCommand())).Arn ?? 'nobody';
  } catch (cause) {
    throw new Error(`No AWS account to ask: ${messageOf(cause)}`, { cause });
  }
};

await runCommand(usage, async (args) => {
  takeNone(args);
  const missing = Object.keys(settings).filter((name) => (process.env[name] ?? '') === '');
  if (missing.length > 0)
    throw new Error(`Nothing was asked. Missing in the environment: ${missing.join(', ')} (npm run test:aws -- --help)`);
  console.log(`Asking as ${await whoAsks()}`);
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [jest, '--selectProjects', 'account', '--runInBand'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, AWS_CONTRACT: '1' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
});
