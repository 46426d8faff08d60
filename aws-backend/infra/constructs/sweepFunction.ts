import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { markSuffixes } from '../../contracts/media.ts';
import { acknowledge, wildcardBelow } from '../acknowledge.ts';
import type { StorageStack } from '../stacks/storageStack.ts';
import { allow, allowKey, allowSecret } from './allow.ts';
import { allowFolders } from './allowFolders.ts';
import { mediaFunction, type FunctionSurroundings } from './mediaFunction.ts';
import { salesforceSettings } from './salesforceSettings.ts';

/** UTC. */
const sweepsAt = { hour: '2', minute: '0' };

export interface SweepFunctionProps {
  surroundings: FunctionSurroundings;
  storage: StorageStack;
  credentials: Secret;
}

/**
 * Runs every night, when few others use the org's daily API calls. It can check whether files exist and write deletion and stop markers,
 * but not read files.
 */
export const sweepFunction = (scope: Construct, { surroundings, storage, credentials }: SweepFunctionProps): IFunction => {
  const { uploads, results, dataKey } = storage;
  const buckets = { UPLOADS_BUCKET: uploads.bucketName, RESULTS_BUCKET: results.bucketName };
  const environment = { ...buckets, ...salesforceSettings(surroundings.stage, credentials.secretArn) };
  const sweep = mediaFunction(scope, surroundings, { name: 'sweep', timeoutSeconds: 900, memoryMb: 256, environment, needsEgress: true });
  allowSecret(sweep, credentials.secretArn, dataKey);
  allowFolders(sweep, storage, { reads: ['results/sweep'], writes: ['results/sweep'] });
  allow(sweep, ['s3:ListBucket'], [uploads.bucketArn]);
  const marks = [markSuffixes.deleted, markSuffixes.stopped].map((suffix) => `/insights/*${suffix}`);
  allow(
    sweep,
    ['s3:PutObject'],
    marks.map((mark) => `${results.bucketArn}${mark}`),
  );
  allowKey(sweep, dataKey, ['kms:Decrypt', 'kms:GenerateDataKey'], 's3');
  const reason = 'The function writes deletion and stop markers for files of all records.';
  if (sweep.role)
    acknowledge(sweep.role, Object.fromEntries(marks.map((mark) => [wildcardBelow(storage, results.bucketArn, mark), reason])));
  new Rule(scope, 'EachNight', { schedule: Schedule.cron(sweepsAt), targets: [new LambdaFunction(sweep)] });
  return sweep;
};
