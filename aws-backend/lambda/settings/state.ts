import path from 'node:path';
import type { AwsPlace } from '../../adapters/aws/state/awsJsonCall.ts';
import { dynamoOnce } from '../../adapters/aws/state/dynamoOnce.ts';
import { managedSecrets } from '../../adapters/aws/state/managedSecrets.ts';
import { sqsAgain } from '../../adapters/aws/state/sqsAgain.ts';
import { sqsHold } from '../../adapters/aws/state/sqsHold.ts';
import { fileSecrets } from '../../adapters/local/state/fileSecrets.ts';
import { sqliteOnce } from '../../adapters/local/state/sqliteOnce.ts';
import type { Once } from '../../ports/once.ts';
import type { MessageAgain } from '../../ports/messageAgain.ts';
import type { MessageHold } from '../../ports/messageHold.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { requiredSettings } from '../../runtime/requiredSettings.ts';

type Environment = Record<string, string | undefined>;

/** Environment variables that Lambda itself sets: docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html. */
const place = (environment: Environment, endpoint: string): AwsPlace => {
  const set = requiredSettings(['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'], environment);
  return {
    region: set.AWS_REGION,
    credentials: {
      accessKeyId: set.AWS_ACCESS_KEY_ID,
      secretAccessKey: set.AWS_SECRET_ACCESS_KEY,
      sessionToken: environment['AWS_SESSION_TOKEN'],
    },
    endpoint: environment[endpoint],
  };
};

/** The idempotency store: the table `ONCE_TABLE`, or the folder `STATE_DIR` if that is set. */
export const onceOf = (environment: Environment): Once => {
  const folder = environment['STATE_DIR'];
  if (folder) return sqliteOnce(path.join(folder, 'once.db'));
  return dynamoOnce(requiredSettings(['ONCE_TABLE'], environment).ONCE_TABLE, place(environment, 'AWS_ENDPOINT_URL_DYNAMODB'));
};

/** Postpones messages of a function's queue. */
export const holdOf = (environment: Environment): MessageHold => sqsHold(place(environment, 'AWS_ENDPOINT_URL_SQS'));

/** Sends messages to a function's queue again. */
export const againOf = (environment: Environment): MessageAgain => sqsAgain(place(environment, 'AWS_ENDPOINT_URL_SQS'));

/** The function's secrets: by ARN, or in the folder `STATE_DIR` if that is set. */
export const secretsOf = (environment: Environment): Secrets => {
  const folder = environment['STATE_DIR'];
  if (folder) return fileSecrets(path.join(folder, 'secrets'));
  const arns = {
    'salesforce-credentials': environment['SALESFORCE_CREDENTIALS_ARN'],
    'token-signing-key': environment['TOKEN_SIGNING_KEY_ARN'],
  };
  const given = Object.entries(arns).flatMap(([name, arn]) => (arn ? [[name, arn] as const] : []));
  return managedSecrets(Object.fromEntries(given), place(environment, 'AWS_ENDPOINT_URL_SECRETS_MANAGER'));
};
