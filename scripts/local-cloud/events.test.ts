import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { accountId, queueArn, region, topicArn } from './account.ts';
import { sqsHold } from '../../aws-backend/adapters/aws/state/sqsHold.ts';
import type { LocalCloud } from './localCloud.ts';
import type { Stack } from './stackTypes.ts';
import { cloudFixture, eventually, testFunction } from './test/cloudFixture.ts';

let fixture: Awaited<ReturnType<typeof cloudFixture>>;

beforeEach(async () => {
  fixture = await cloudFixture();
});

afterEach(async () => {
  await fixture.end();
});

/** Time for a function to start on a busy machine. If it takes longer, the message is received again. */
const patienceSeconds = 6;

const declared = (): Partial<Stack> => ({
  buckets: [{ name: 'uploads', notifications: [{ topic: 'uploaded', events: ['s3:ObjectCreated:*'], prefix: 'media/' }] }],
  topics: ['uploaded'],
  queues: [
    { name: 'work', visibilityTimeoutSeconds: patienceSeconds, deadLetter: { queue: 'work-dead', maxReceiveCount: 3 } },
    { name: 'work-dead', visibilityTimeoutSeconds: 1 },
  ],
  subscriptions: [{ topic: 'uploaded', queue: 'work' }],
});

const working = (): Partial<Stack> => ({
  ...declared(),
  functions: [testFunction('recorder', { environment: { RECORD_FILE: fixture.recordFile }, timeoutSeconds: patienceSeconds })],
  eventSources: [{ queue: 'work', function: 'recorder', batchSize: 10 }],
});

const clients = ({ endpoints, credentials: { ...credentials } }: LocalCloud) => ({
  s3: new S3Client({ region, credentials, endpoint: endpoints.s3, forcePathStyle: true }),
  sns: new SNSClient({ region, credentials, endpoint: endpoints.sns }),
  sqs: new SQSClient({ region, credentials, endpoint: endpoints.sqs }),
});

const publish = async (cloud: LocalCloud, Message: string, route?: string): Promise<void> => {
  const MessageAttributes = route === undefined ? {} : { route: { DataType: 'String', StringValue: route } };
  await clients(cloud).sns.send(new PublishCommand({ TopicArn: topicArn('uploaded'), Message, MessageAttributes }));
};

const receive = async (cloud: LocalCloud, queue: string, VisibilityTimeout = 600): Promise<string[]> => {
  const QueueUrl = `${cloud.endpoints.sqs}/${accountId}/${queue}`;
  const { Messages = [] } = await clients(cloud).sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout }),
  );
  return Messages.map(({ Body = '' }) => (JSON.parse(Body) as { Message: string }).Message);
};

interface S3Message {
  Event?: string;
  Records?: {
    eventName: string;
    s3: { bucket: { name: string }; object: { key: string; size: number; eTag: string; sequencer: string } };
  }[];
}

const s3Messages = async (): Promise<S3Message[]> => (await fixture.records()).map(({ message }) => JSON.parse(message) as S3Message);

describe('a bucket', () => {
  it('notifies a function, through a topic and a queue, of every upload under its prefix', async () => {
    const cloud = await fixture.start(working());
    const { s3 } = clients(cloud);
    for (const Key of ['media/a b+ü/1', 'elsewhere/2', 'media/3'])
      await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key, Body: 'abc' }));
    const messages = await eventually(async () => {
      const found = await s3Messages();
      return found.length >= 3 ? found : undefined;
    });

    expect(messages[0]?.Event).toBe('s3:TestEvent');
    const [first, second] = messages.slice(1).flatMap(({ Records = [] }) => Records);
    expect(first).toMatchObject({
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'uploads' }, object: { key: 'media/a+b%2B%C3%BC/1', size: 3, eTag: '900150983cd24fb0d6963f7d28e17f72' } },
    });
    expect(second?.s3.object.key).toBe('media/3');
    expect((first?.s3.object.sequencer ?? '') < (second?.s3.object.sequencer ?? '')).toBe(true);
  });

  it('keeps its objects and sequencer over a restart, and sends no second test event', async () => {
    const first = await fixture.start(working());
    await clients(first).s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'media/1', Body: 'kept' }));
    await eventually(async () => ((await s3Messages()).length >= 2 ? true : undefined));
    await first.close();

    const second = await fixture.start(working());
    const { s3 } = clients(second);
    await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'media/2', Body: 'new' }));
    const messages = await eventually(async () => {
      const found = await s3Messages();
      return found.length >= 3 ? found : undefined;
    });

    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'uploads', Key: 'media/1' }));
    expect(await Body?.transformToString()).toBe('kept');
    expect(messages.filter(({ Event }) => Event === 's3:TestEvent')).toHaveLength(1);
    const sequencers = messages.flatMap(({ Records = [] }) => Records.map((record) => record.s3.object.sequencer));
    expect(sequencers).toEqual([...sequencers].sort());
    expect(new Set(sequencers).size).toBe(2);
  });
});

describe('a topic', () => {
  it('delivers to a queue only what matches its filter policy', async () => {
    const queues = ['documents', 'images'].map((name) => ({ name, visibilityTimeoutSeconds: 30 }));
    const subscriptions = ['documents', 'images'].map((queue) => ({ topic: 'uploaded', queue, filterPolicy: { route: [queue] } }));
    const cloud = await fixture.start({ topics: ['uploaded'], queues, subscriptions });
    for (const route of ['documents', 'images', 'none']) await publish(cloud, `for ${route}`, route);

    expect(await receive(cloud, 'documents')).toEqual(['for documents']);
    expect(await receive(cloud, 'images')).toEqual(['for images']);
  });

  it('passes on message groups, so that its queue serves other groups before the rest of a large one', async () => {
    const cloud = await fixture.start({ ...declared(), buckets: [] });
    const { sns, sqs } = clients(cloud);
    for (const [group, ...names] of [
      ['one', 'a', 'b', 'c'],
      ['two', 'd'],
      [undefined, 'e'],
    ] as const)
      for (const Message of names) await sns.send(new PublishCommand({ TopicArn: topicArn('uploaded'), Message, MessageGroupId: group }));
    const next = async (): Promise<string> => {
      const command = { QueueUrl: `${cloud.endpoints.sqs}/${accountId}/work`, VisibilityTimeout: 600 };
      const { Messages } = await sqs.send(new ReceiveMessageCommand({ ...command, MessageSystemAttributeNames: ['All'] }));
      const { Body = '', Attributes } = Messages?.[0] ?? {};
      return `${(JSON.parse(Body) as { Message: string }).Message} of ${Attributes?.['MessageGroupId'] ?? 'none'}`;
    };

    const served = [await next(), await next(), await next(), await next(), await next()];

    expect(served).toEqual(['a of one', 'd of two', 'e of none', 'b of one', 'c of one']);
  });

  it('rejects messages without a valid signature', async () => {
    const cloud = await fixture.start(declared());
    const sns = new SNSClient({
      region,
      credentials: { accessKeyId: 'AKIAFORGED', secretAccessKey: 'forged' },
      endpoint: cloud.endpoints.sns,
    });

    await expect(sns.send(new PublishCommand({ TopicArn: topicArn('uploaded'), Message: 'x' }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
    const unsigned = await fetch(cloud.endpoints.sqs, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=ListTopics',
    });
    expect(unsigned.status).toBe(403);
    expect((await fetch(`${cloud.endpoints.sqs}/_fauxqs/queues`)).status).toBe(405);
  });
});

describe('a queue', () => {
  it('returns only a failed message, moves it to the dead-letter queue after three receives, and redrives it', async () => {
    const cloud = await fixture.start(working());
    await publish(cloud, 'poison');
    await publish(cloud, 'fine');
    const dead = await eventually(async () => {
      const found = await receive(cloud, 'work-dead', 0);
      return found.length > 0 ? found : undefined;
    });

    const counts = (await fixture.records()).filter(({ message }) => message === 'poison').map(({ receiveCount }) => receiveCount);
    expect(dead).toEqual(['poison']);
    expect(counts).toEqual(['1', '2', '3']);
    expect((await fixture.records()).filter(({ message }) => message === 'fine')).toHaveLength(1);

    expect(await cloud.redriveDeadLetters('work-dead')).toBe(1);
    await eventually(async () => ((await fixture.records()).filter(({ message }) => message === 'poison').length > 3 ? true : undefined));
  });

  it('still has waiting and in-flight messages after a restart', async () => {
    const first = await fixture.start({ ...declared(), buckets: [] });
    await publish(first, 'in flight');
    expect(await receive(first, 'work')).toEqual(['in flight']);
    await publish(first, 'waiting');
    await first.close();

    await fixture.start({ ...working(), buckets: [] });
    const records = await eventually(async () => {
      const found = await fixture.records();
      return found.length >= 2 ? found : undefined;
    });
    // On a busy machine they may be received again before their function has responded.
    const counts = new Map(records.map(({ message, receiveCount }) => [message, Number(receiveCount)]));
    expect([...counts.keys()].sort()).toEqual(['in flight', 'waiting']);
    expect(counts.get('in flight')).toBeGreaterThanOrEqual(2);
  });

  it('doesn’t restore deleted messages', async () => {
    const first = await fixture.start({ ...working(), buckets: [] });
    await publish(first, 'done');
    await eventually(async () => ((await fixture.records()).length > 0 ? true : undefined));
    await first.close();

    const second = await fixture.start({ ...declared(), buckets: [] });
    expect(await receive(second, 'work')).toEqual([]);
  });
});

describe('a held message', () => {
  it('stays hidden for its hold time, and returns immediately if that is 0 seconds', async () => {
    const cloud = await fixture.start(declared());
    for (const name of ['held', 'free']) await publish(cloud, name);
    const QueueUrl = `${cloud.endpoints.sqs}/${accountId}/work`;
    const bodies: { receiptHandle: string; text: string }[] = [];
    while (bodies.length < 3) {
      const { Messages = [] } = await clients(cloud).sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 600 }),
      );
      bodies.push(...Messages.map(({ ReceiptHandle = '', Body = '' }) => ({ receiptHandle: ReceiptHandle, text: Body })));
    }
    const place = { region, credentials: cloud.credentials, endpoint: cloud.endpoints.sqs };
    const given = (name: string) =>
      bodies.filter(({ text }) => text.includes(`"${name}`)).map(({ receiptHandle }) => ({ queueArn: queueArn('work'), receiptHandle }));

    await sqsHold(place).hold(given('held'), 600);
    await sqsHold(place).hold(given('free'), 0);

    expect(await eventually(async () => (await receive(cloud, 'work'))[0])).toBe('free');
    expect(await receive(cloud, 'work')).toEqual([]);
  });
});

describe('the cloud', () => {
  it('rejects an invalid stack with all reasons at once', async () => {
    const stack: Partial<Stack> = {
      queues: [{ name: 'short', visibilityTimeoutSeconds: 1 }],
      subscriptions: [{ topic: 'none', queue: 'short' }],
      functions: [testFunction('recorder', { timeoutSeconds: 60 })],
      eventSources: [{ queue: 'short', function: 'recorder', batchSize: 100 }],
    };

    await expect(fixture.start(stack)).rejects.toThrow(
      /topic none, which is not declared[^]*visibility timeout of 1 s, but recorder may take 60 s[^]*batching window/,
    );
  });

  it('keeps its access key over a restart', async () => {
    const first = await fixture.start({});
    const { credentials } = first;
    await clients(first).s3.send(
      new CreateBucketCommand({ Bucket: 'mine', CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }),
    );
    await first.close();

    const second = await fixture.start({});
    expect(second.credentials).toEqual(credentials);
  });
});
