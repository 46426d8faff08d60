/** @jest-environment ./force-app/test/webEnvironment.cjs */
import fc from 'fast-check';
import { createUploadQueue, type PutAnswer } from 'c/uploadQueue';
import type { RefusalCode } from '../../../../../../aws-backend/contracts/problem.ts';
import { fileOf, newWorld } from '../../../../../test/uploadFakes.ts';

type PutEnd = PutAnswer | 'no answer' | 'answer lost';

const putEnd = fc.oneof(
  { weight: 4, arbitrary: fc.constant<PutEnd>({ status: 200 }) },
  fc.constantFrom<PutEnd>(
    'no answer',
    'answer lost',
    { status: 500 },
    { status: 503 },
    { status: 429 },
    { status: 403 },
    { status: 400, errorCode: 'BadDigest' },
    { status: 400, errorCode: 'InvalidArgument' },
  ),
);
const refusal = fc.option(fc.constantFrom<RefusalCode>('NO_EDIT_ACCESS', 'SALESFORCE_UNAVAILABLE', 'MEDIA_NOT_FOUND'), { freq: 8 });
const schedule = fc.record({
  sizes: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 25 }),
  puts: fc.array(putEnd, { minLength: 60, maxLength: 60 }),
  refusals: fc.array(refusal, { minLength: 30, maxLength: 30 }),
  /** At which PUT which file is cancelled. */
  cancels: fc.dictionary(fc.nat(20).map(String), fc.nat(24), { maxKeys: 4 }),
});

describe('uploadQueue, whatever happens', () => {
  it('ends every file, calls no file sent that S3 does not hold, and writes none twice', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async ({ sizes, puts, refusals, cancels }) => {
        const world = newWorld();
        const stored = new Map<string, number>();
        const queue = createUploadQueue(world.ports);
        let [inFlight, mostInFlight] = [0, 0];
        world.answer = () => refusals.shift() ?? undefined;
        world.put = async ({ url, body }) => {
          const upload = world.latest()[cancels[String(world.puts.length)] ?? -1];
          if (upload) queue.cancel(upload.id);
          inFlight += 1;
          mostInFlight = Math.max(mostInFlight, inFlight);
          await Promise.resolve();
          inFlight -= 1;
          if (stored.has(url)) return { status: 412 };
          const end = puts.shift() ?? { status: 200 };
          if (end === 'no answer') throw new TypeError('network');
          if (end === 'answer lost' || end.status === 200) stored.set(url, body.size);
          if (end === 'answer lost') throw new TypeError('network');
          return end;
        };

        queue.add(sizes.map((size, index) => fileOf(`${String(index)}.bin`, size)));
        await queue.idle();

        const uploads = world.latest();
        expect(uploads).toHaveLength(sizes.length);
        expect(mostInFlight).toBeLessThanOrEqual(3);
        expect(['sent', 'refused', 'failed', 'cancelled']).toEqual(expect.arrayContaining(uploads.map(({ state }) => state.name)));
        const sent = uploads.filter(({ state }) => state.name === 'sent');
        expect(sent.map(({ mediaId = '' }) => stored.get(`https://s3.example/${mediaId}`))).toEqual(sent.map(({ sizeBytes }) => sizeBytes));
        expect(new Set(uploads.flatMap(({ mediaId }) => mediaId ?? [])).size).toBe(uploads.filter(({ mediaId }) => mediaId).length);
        expect(stored.size).toBeLessThanOrEqual(sizes.length);
      }),
      { numRuns: 200 },
    );
  });
});
