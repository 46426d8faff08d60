import { STSClient } from '@aws-sdk/client-sts';
import { onceContract } from '../../../ports/once.contract.ts';
import { setting } from '../test/realAccount.ts';
import type { AwsPlace } from './awsJsonCall.ts';
import { dynamoOnce } from './dynamoOnce.ts';
import { withOwnKeys } from './test/withOwnKeys.ts';

let place: AwsPlace;
beforeAll(async () => {
  const { region, credentials } = new STSClient().config;
  place = { region: await region(), credentials: await credentials() };
});

onceContract('dynamoOnce on a real table', (now) => withOwnKeys(dynamoOnce(setting('ONCE_TABLE'), place, now)));
