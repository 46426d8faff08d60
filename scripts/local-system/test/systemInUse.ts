import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { accountKeys } from '../../local-cloud/identity/accountKeys.ts';
import { portsFrom, type LocalPorts } from '../freePorts.ts';
import type { LocalStatus } from '../localStatus.ts';

const region = 'eu-central-1';
const origin = (port: number): string => `http://127.0.0.1:${port}`;

/** A local system in its own process, with the clients that an operator would use. */
export interface SystemInUse {
  folder: string;
  ports: LocalPorts;
  status: LocalStatus;
  s3: S3Client;
  sns: SNSClient;
  sqs: SQSClient;
}

/** Returns the system that runs on these ports and has its data in this folder. */
export const systemInUse = async (folder: string, firstPort: number, status: LocalStatus): Promise<SystemInUse> => {
  const ports = portsFrom(firstPort);
  const { account: credentials } = await accountKeys(folder);
  const messaging = { region, credentials, endpoint: origin(ports.messaging) };
  return {
    ...{ folder, ports, status },
    s3: new S3Client({ region, credentials, endpoint: origin(ports.s3), forcePathStyle: true }),
    sns: new SNSClient(messaging),
    sqs: new SQSClient(messaging),
  };
};
