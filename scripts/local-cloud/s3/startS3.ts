import { NotFoundException, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Permits } from '../identity/authorize.ts';
import { listen, stopServer } from '../listen.ts';
import { startCourier } from './courier.ts';
import { startLifecycle } from './lifecycle.ts';
import { eventTeller } from './notifications.ts';
import { s3Server, type S3Access } from './s3Server.ts';
import { openStore } from './store.ts';

export interface S3Options {
  port: number;
  directory: string;
  permits: Permits;
  access: Omit<S3Access, 'onChange'>;
  /** Publishes bucket notifications. */
  sns: SNSClient;
  /** The clock that determines the age of uploads. */
  now: () => Date;
}

/** Running S3 and STS services. */
export interface S3 {
  url: string;
  close(): Promise<void>;
}

/** Starts S3 and STS with the state in the directory, and delivers the notifications that were pending at the last stop. */
export const startS3 = async ({ port, directory, permits, access, sns, now }: S3Options): Promise<S3> => {
  const store = await openStore(directory);
  const deliver = async (TopicArn: string, Message: string): Promise<void> => {
    try {
      await sns.send(new PublishCommand({ TopicArn, Message, Subject: 'Amazon S3 Notification' }));
    } catch (error) {
      // A deleted topic won't come back, and retrying its messages would block those of other topics.
      if (!(error instanceof NotFoundException)) throw error;
      access.onTrouble(error);
    }
  };
  const courier = startCourier(store.announcements, deliver, access.onTrouble);
  const lifecycle = await startLifecycle(store, now, access.onTrouble);
  const server = s3Server({ store, permits, tell: eventTeller(store), now }, { ...access, onChange: courier.wake });
  const url = await listen(server, port);
  return {
    url,
    async close() {
      await stopServer(server);
      await lifecycle.stop();
      await courier.stop();
      store.close();
    },
  };
};
