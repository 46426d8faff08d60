import { startFaultTrial, type FaultTrial } from './trial/startFaultTrial.ts';
import { runSchedule, type Outcome } from './trial/runSchedule.ts';

/**
 * Every `npm test` runs a few faulty connections, to keep it short. `npm run test:faults` runs two hundred; `FAULT_SEED=17 FAULT_COUNT=1` repeats
 * one.
 */
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);
const count = Number(process.env['FAULT_COUNT'] ?? 4);
const laneCount = 3;

let trial: FaultTrial;
const outcomes: Outcome[] = [];

const tally = (names: readonly string[]): Record<string, number> =>
  names.reduce<Record<string, number>>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {});

beforeAll(async () => {
  trial = await startFaultTrial(laneCount);
}, 120_000);

afterAll(async () => {
  await trial.close();
});

describe(`uploads over ${String(count)} faulty connections, from seed ${String(firstSeed)}`, () => {
  it('arrive intact or fail with a reason, and leave nothing behind', async () => {
    let next = firstSeed;
    const work = async (lane: FaultTrial['lanes'][number]): Promise<void> => {
      for (let seed = next++; seed < firstSeed + count; seed = next++) outcomes.push(await runSchedule(seed, lane, trial.base));
    };

    await Promise.all(trial.lanes.map(work));

    expect(outcomes.flatMap(({ seed, broken }) => broken.map((sentence) => `seed ${String(seed)}: ${sentence}`))).toEqual([]);
    expect(outcomes).toHaveLength(count);
  }, 1_200_000);

  it.each([403, 500, 503] as const)('fail with a matching reason if storage responds with %d to every part', async (status) => {
    const [lane] = trial.lanes;
    const outcome = await runSchedule(firstSeed, lane!, trial.base, ({ storage }) => {
      storage.use(({ method }) => (method === 'PUT' ? { kind: 'answer', status } : undefined));
    });

    expect(outcome).toMatchObject({ broken: [], sentCount: 0 });
    expect(new Set(outcome.failures)).toEqual(new Set([status === 403 ? 'STORAGE_REFUSED' : 'STORAGE_UNAVAILABLE']));
  });

  it('fail with BROKER_UNREACHABLE if the broker is never reached', async () => {
    const [lane] = trial.lanes;
    const outcome = await runSchedule(firstSeed, lane!, trial.base, ({ broker }) => {
      broker.use(() => ({ kind: 'cutBefore' }));
    });

    expect(outcome).toMatchObject({ broken: [], sentCount: 0, failures: Array<string>(5).fill('BROKER_UNREACHABLE') });
  });

  it('send most files in spite of the faults, some in parts', () => {
    const kinds = tally(outcomes.flatMap(({ faults }) => faults));
    const sentCount = outcomes.reduce((sum, outcome) => sum + outcome.sentCount, 0);
    console.info(
      `${String(sentCount)} files sent; failed: ${JSON.stringify(tally(outcomes.flatMap(({ failures }) => failures)))}; faults: ${JSON.stringify(kinds)}`,
    );

    expect(sentCount).toBeGreaterThan(2 * outcomes.length);
    expect(outcomes.reduce((sum, { partCount }) => sum + partCount, 0)).toBeGreaterThan(outcomes.length);
    if (count >= 50)
      expect(Object.keys(kinds).sort()).toEqual(['answer', 'cutAnswer', 'cutBefore', 'cutBody', 'flip', 'hold', 'slow', 'stall']);
  });
});
