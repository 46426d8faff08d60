import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import { snsBody, sqsEvent } from '../test/queueEvents.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import { RejectedError } from './errors.ts';
import type { Log } from './log.ts';
import { queueBatchHandler } from './queueBatchHandler.ts';
import { queueHandler } from './queueHandler.ts';

const Order = z.object({ order: z.string() });
const errors: Record<string, Error> = { ours: new TypeError('no such key'), theirs: new RejectedError('FILE_CORRUPT') };
const fail = async ({ order }: z.infer<typeof Order>): Promise<void> => {
  if (errors[order]) throw errors[order];
};

const handlers: [string, (log: Log) => (event: SQSEvent) => Promise<SQSBatchResponse>][] = [
  ['one after the other', (log) => queueHandler(Order, fail, log)],
  [
    'all at once',
    (log) =>
      queueBatchHandler(
        Order,
        async (deliveries) => new Map(deliveries.flatMap((one) => (errors[one.message.order] ? [[one, errors[one.message.order]!]] : []))),
        log,
        { hold: async () => undefined, secondsToWait: () => undefined },
      ),
  ],
];

describe.each(handlers)('failed messages, handled %s', (_how, handler) => {
  it('are logged with message ID, code and error, without their content', async () => {
    const log = rememberingLog();
    const event = sqsEvent({ one: snsBody({ order: 'ours' }), two: snsBody({ order: 'fine' }), three: snsBody({ order: 'theirs' }) });

    await handler(log)(event);

    expect(log.lines.filter(({ level }) => level === 'error').map(({ told: [, about] }) => about)).toEqual([
      { messageId: 'one', code: 'UNCLASSIFIED', error: errors['ours'] },
      { messageId: 'three', code: 'FILE_CORRUPT', error: errors['theirs'] },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('order');
  });
});

describe('messages that are held back', () => {
  it.each([
    ['warn', () => Promise.resolve(), {}],
    ['error', () => Promise.reject(new Error('SQS is away')), { error: new Error('SQS is away') }],
  ])('are logged as one %s line, not one by one', async (level, hold, more) => {
    const log = rememberingLog();
    const use = async (deliveries: object[]) => new Map(deliveries.map((one, index) => [one, Object.values(errors)[index % 2]]));
    const event = sqsEvent({ one: snsBody({ order: 'a' }), two: snsBody({ order: 'b' }), three: snsBody({ order: 'c' }) });

    await queueBatchHandler(Order, use as never, log, { hold, secondsToWait: () => 60 })(event);

    const about = { messageCount: 3, seconds: 60, codes: ['UNCLASSIFIED', 'FILE_CORRUPT'], ...more };
    expect(log.lines).toEqual([{ level, told: [expect.any(String), about] }]);
  });
});
