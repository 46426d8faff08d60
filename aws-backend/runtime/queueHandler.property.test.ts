import fc from 'fast-check';
import { z } from 'zod';
import { rememberingLog } from '../test/rememberingLog.ts';
import { snsBody, sqsEvent } from '../test/queueEvents.ts';
import { queueHandler } from './queueHandler.ts';

const kinds = { good: snsBody({ fails: false }), failing: snsBody({ fails: true }), poisoned: 'poison' };

describe('queueHandler', () => {
  it('reports exactly the messages that failed', async () => {
    const Message = z.object({ fails: z.boolean() });
    const use = async ({ fails }: { fails: boolean }) => {
      if (fails) throw new Error('throttled');
    };

    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('good', 'failing', 'poisoned'), { maxLength: 10 }), async (batch) => {
        const bodies = Object.fromEntries(batch.map((kind, index) => [`${kind}-${index}`, kinds[kind]]));
        const { batchItemFailures } = await queueHandler(Message, use, rememberingLog())(sqsEvent(bodies));
        const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
        expect(failed).toEqual(Object.keys(bodies).filter((messageId) => !messageId.startsWith('good')));
      }),
    );
  });
});
