import { z } from 'zod';
import { rememberingLog } from '../test/rememberingLog.ts';
import { snsBody, sqsEvent } from '../test/queueEvents.ts';
import { NoFreeJobError, RejectedError } from './errors.ts';
import { orWait } from './orWait.ts';
import { queueBatchHandler } from './queueBatchHandler.ts';
import { queueHandler } from './queueHandler.ts';

const Greeting = z.object({ hello: z.string() });
const failures = (...messageIds: string[]) => ({ batchItemFailures: messageIds.map((itemIdentifier) => ({ itemIdentifier })) });

describe('queueHandler', () => {
  it('passes each message to the use case', async () => {
    const use = jest.fn(async () => undefined);
    const event = sqsEvent({ one: snsBody({ hello: 'world' }), two: snsBody({ hello: 'moon' }) });

    expect(await queueHandler(Greeting, use, rememberingLog())(event)).toEqual(failures());
    expect(use.mock.calls).toEqual([[{ hello: 'world' }], [{ hello: 'moon' }]]);
  });

  it('reports only unreadable and failed messages', async () => {
    const use = async ({ hello }: { hello: string }) => {
      if (hello === 'fail') throw new Error('throttled');
    };
    const event = sqsEvent({
      good: snsBody({ hello: 'world' }),
      notJson: 'not json',
      notSns: '{}',
      innerNotJson: snsBody('{'),
      wrongShape: snsBody({ bye: 1 }),
      failing: snsBody({ hello: 'fail' }),
    });

    const answer = await queueHandler(Greeting, use, rememberingLog())(event);

    expect(answer).toEqual(failures('notJson', 'notSns', 'innerNotJson', 'wrongShape', 'failing'));
  });

  it('reports all messages instead of throwing if all fail', async () => {
    const use = () => Promise.reject(new RejectedError('FILE_CORRUPT'));
    const log = rememberingLog();

    expect(await queueHandler(Greeting, use, log)(sqsEvent({ a: snsBody({ hello: '' }), b: snsBody({ hello: '' }) }))).toEqual(
      failures('a', 'b'),
    );
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it('handles one message at a time', async () => {
    let atWork = 0;
    let most = 0;
    const use = async () => {
      most = Math.max(most, ++atWork);
      await new Promise(setImmediate);
      atWork--;
    };

    await queueHandler(Greeting, use, rememberingLog())(sqsEvent({ a: snsBody({ hello: '' }), b: snsBody({ hello: '' }) }));

    expect(most).toBe(1);
  });
});

describe('queueHandler with a receive limit', () => {
  const received = (receiveCount: number) => {
    const event = sqsEvent({ one: snsBody({ hello: 'world' }) });
    event.Records[0]!.attributes.ApproximateReceiveCount = String(receiveCount);
    return event;
  };

  it('tries a message until its last receive, which only calls tell', async () => {
    const [use, tell] = [jest.fn(() => Promise.reject(new Error('throttled'))), jest.fn(async () => undefined)];
    const handle = queueHandler(Greeting, use, rememberingLog(), { maxReceiveCount: 3, tell });

    for (const receiveCount of [1, 2, 3]) expect(await handle(received(receiveCount))).toEqual(failures('one'));

    expect(use).toHaveBeenCalledTimes(2);
    expect(tell.mock.calls).toEqual([[{ hello: 'world' }]]);
  });

  it('does not call tell for messages that succeed', async () => {
    const tell = jest.fn(async () => undefined);
    const handle = queueHandler(Greeting, async () => undefined, rememberingLog(), { maxReceiveCount: 3, tell });

    expect(await handle(received(2))).toEqual(failures());
    expect(tell).not.toHaveBeenCalled();
  });

  it('reports the message as failed if tell fails', async () => {
    const tell = () => Promise.reject(new Error('SNS is away'));

    expect(await queueHandler(Greeting, async () => undefined, rememberingLog(), { maxReceiveCount: 3, tell })(received(3))).toEqual(
      failures('one'),
    );
  });
});

describe('queueHandler if no job slot is free', () => {
  const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:media-accept';
  const receive = async (error: Error, publishedAt: Date, sendAgain = jest.fn(async () => undefined)) => {
    const body = snsBody({ hello: 'world' }, publishedAt);
    const event = sqsEvent({ one: body });
    event.Records[0]!.attributes.MessageGroupId = 'record';
    const log = rememberingLog();
    const answer = await queueHandler(Greeting, () => Promise.reject(error), log, undefined, orWait({ sendAgain }, log))(event);
    return { answer, body, sent: sendAgain.mock.calls, levels: log.lines.map(({ level }) => level) };
  };
  const full = new NoFreeJobError('Textract');
  const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

  it('sends the message again with a new receive count and completes this one', async () => {
    const { answer, body, sent, levels } = await receive(full, hoursAgo(40));

    expect(answer).toEqual(failures());
    expect(sent).toEqual([[{ queueArn, body, groupId: 'record' }, 300]]);
    expect(levels).toEqual(['warn']);
  });

  it.each([
    ['after two days', full, hoursAgo(49)],
    ['for another reason', new Error('denied'), hoursAgo(0)],
  ])('reports the message as failed %s', async (_, error, publishedAt) => {
    const { answer, sent } = await receive(error, publishedAt);

    expect(answer).toEqual(failures('one'));
    expect(sent).toEqual([]);
  });

  it('reports the message as failed if it can’t be sent again', async () => {
    const { answer } = await receive(
      full,
      hoursAgo(0),
      jest.fn(() => Promise.reject(new Error('SQS is away'))),
    );

    expect(answer).toEqual(failures('one'));
  });
});

describe('queueBatchHandler', () => {
  it('delays all messages that must wait longer in one call, and reports them as failed', async () => {
    const use = async (deliveries: { message: { hello: string } }[]) =>
      new Map(
        deliveries.filter(({ message }) => message.hello !== 'fine').map((delivery) => [delivery, new Error(delivery.message.hello)]),
      );
    const hold = jest.fn(async () => undefined);
    const secondsToWait = (error: unknown, count: number): number | undefined =>
      (error as Error).message === 'wait' ? 60 * count : undefined;
    const event = sqsEvent({
      one: snsBody({ hello: 'wait' }),
      two: snsBody({ hello: 'fine' }),
      three: snsBody({ hello: 'again' }),
      four: snsBody({ hello: 'wait' }),
      five: 'poison',
    });

    const answer = await queueBatchHandler(Greeting, use as never, rememberingLog(), { hold, secondsToWait })(event);

    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['five', 'four', 'one', 'three']);
    const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:media-accept';
    expect(hold.mock.calls).toEqual([[['one', 'four'].map((id) => ({ queueArn, receiptHandle: `receipt-of-${id}` })), 60]]);
  });

  it('reports failed messages and logs an error if they can’t be delayed', async () => {
    const use = async (deliveries: object[]) => new Map(deliveries.map((delivery) => [delivery, new Error('wait')]));
    const log = rememberingLog();
    const patience = { hold: () => Promise.reject(new Error('no')), secondsToWait: () => 60 };

    expect(await queueBatchHandler(Greeting, use as never, log, patience)(sqsEvent({ one: snsBody({ hello: 'x' }) }))).toEqual(
      failures('one'),
    );
    expect(log.lines.map(({ level }) => level)).toEqual(['error']);
  });

  it('passes all readable messages to one call, with their publication times and receive counts', async () => {
    const use = jest.fn(async () => new Map());
    const publishedAt = new Date('2026-05-02T00:00:00.000Z');
    const event = sqsEvent({ one: snsBody({ hello: 'world' }, publishedAt), poisoned: '{', two: snsBody({ hello: 'moon' }, publishedAt) });

    expect(await queueBatchHandler(Greeting, use, rememberingLog())(event)).toEqual(failures('poisoned'));
    expect(use.mock.calls).toEqual([
      [
        [
          { message: { hello: 'world' }, publishedAt, receiveCount: 1 },
          { message: { hello: 'moon' }, publishedAt, receiveCount: 1 },
        ],
      ],
    ]);
  });

  it('reports the messages that the use case says failed', async () => {
    const use = async (deliveries: unknown[]) => new Map(deliveries.slice(1).map((delivery) => [delivery, new Error('locked')]));
    const event = sqsEvent({ one: snsBody({ hello: 'a' }), two: snsBody({ hello: 'a' }) });

    expect(await queueBatchHandler(Greeting, use as never, rememberingLog())(event)).toEqual(failures('two'));
  });
});
