import { SQSClient } from '@aws-sdk/client-sqs';
import { accountId, region } from '../local-cloud/account.ts';
import { accountKeys } from '../local-cloud/identity/accountKeys.ts';
import { redriveDeadLetters } from '../local-cloud/redriveDeadLetters.ts';
import { portsFrom } from '../local-system/freePorts.ts';
import { dataFolderOf, runningAt } from '../local-system/localStatus.ts';
import { queues } from '../local-system/stackQueues.ts';
import { deadLetters } from './deadLetters.ts';

const queueOf = (name: string): string => `media-${name}-dead`;

/** The dead-letter queues of the local system running on this port. Rejects if none is running. */
export const localDeadLetters = async (port: number) => {
  const { account } = await accountKeys(dataFolderOf(await runningAt(port)));
  const endpoint = `http://127.0.0.1:${String(portsFrom(port).messaging)}`;
  const sqs = new SQSClient({ region, endpoint, credentials: account });
  const urlOf = (queue: string): string => `${endpoint}/${accountId}/${queue}`;
  return {
    count: async (name: string): Promise<number> => (await deadLetters(sqs, queueOf(name))).count,
    sendBack: (name: string): Promise<number> => redriveDeadLetters(sqs, queues, urlOf, queueOf(name)),
  };
};
