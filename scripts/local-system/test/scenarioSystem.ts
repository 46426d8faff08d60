import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { accountKeys } from '../../local-cloud/identity/accountKeys.ts';
import { dataFolder, fourFreePorts, startSystem, type StartedSystem } from '../../test/startedSystem.ts';
import { sharedSystem } from '../../test/sharedSystem.ts';
import { portsFrom, type LocalPorts } from '../freePorts.ts';
import { localStatus, type LocalStatus } from '../localStatus.ts';

const region = 'eu-central-1';
const origin = (port: number): string => `http://127.0.0.1:${port}`;

/** A whole local system in a process of its own, with the clients an operator would use on it. */
export interface SystemInUse {
  folder: string;
  ports: LocalPorts;
  status: LocalStatus;
  s3: S3Client;
  sns: SNSClient;
  sqs: SQSClient;
}

/** One that nobody else uses. */
export interface ScenarioSystem extends SystemInUse {
  /** Stops as Ctrl-C does, or as a power cut does. */
  stop: (how?: 'Ctrl-C' | 'power cut') => Promise<void>;
  /** Starts again on the same data and ports. */
  start: () => Promise<void>;
  /** Stops, and takes the data away. */
  remove: () => Promise<void>;
}

const clients = async (folder: string, { s3, messaging }: LocalPorts): Promise<Pick<SystemInUse, 's3' | 'sns' | 'sqs'>> => {
  const { account: credentials } = await accountKeys(folder);
  const messagingClient = { region, credentials, endpoint: origin(messaging) };
  return {
    s3: new S3Client({ region, credentials, endpoint: origin(s3), forcePathStyle: true }),
    sns: new SNSClient(messagingClient),
    sqs: new SQSClient(messagingClient),
  };
};

/** The system that suites share, with an account of this suite's own as its sample account. */
export const sharedScenarioSystem = async (): Promise<SystemInUse> => {
  const { folder, port, status } = await sharedSystem();
  return { folder, ports: portsFrom(port), status, ...(await clients(folder, portsFrom(port))) };
};

/** Starts a system with data and ports that no other one has. */
export const scenarioSystem = async (): Promise<ScenarioSystem> => {
  const { folder, remove } = await dataFolder();
  const port = await fourFreePorts();
  let running: StartedSystem | undefined = await startSystem(folder, port).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const status = await localStatus(port);
  if (status === undefined) throw new Error('The local system does not tell its status');
  const stop: ScenarioSystem['stop'] = async (how = 'Ctrl-C') => {
    await (how === 'Ctrl-C' ? running?.stop() : running?.kill());
    running = undefined;
  };
  return {
    ...{ folder, ports: portsFrom(port), status },
    ...(await clients(folder, portsFrom(port))),
    stop,
    async start() {
      running = await startSystem(folder, port);
    },
    async remove() {
      await stop();
      await remove();
    },
  };
};
