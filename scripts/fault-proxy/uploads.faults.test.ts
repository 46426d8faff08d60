import { startFaultTrial, type FaultTrial } from './trial/startFaultTrial.ts';
import { runSchedule, type Outcome } from './trial/runSchedule.ts';

/** `FAULT_SEED=17 FAULT_COUNT=1` runs one schedule again. */
const firstSeed = Number(process.env['FAULT_SEED'] ?? 1);
const count = Number(process.env['FAULT_COUNT'] ?? 200);
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

describe(`uploads over ${String(count)} bad lines, from seed ${String(firstSeed)} on`, () => {
  it('each end complete and as they were, or failed with a reason, and leave nothing behind', async () => {
    let next = firstSeed;
    const work = async (lane: FaultTrial['lanes'][number]): Promise<void> => {
      for (let seed = next++; seed < firstSeed + count; seed = next++) outcomes.push(await runSchedule(seed, lane, trial.base));
    };

    await Promise.all(trial.lanes.map(work));

    expect(outcomes.flatMap(({ seed, broken }) => broken.map((sentence) => `seed ${String(seed)}: ${sentence}`))).toEqual([]);
    expect(outcomes).toHaveLength(count);
  }, 1_200_000);

  it('met faults of every kind, and sent most files in spite of them', () => {
    const kinds = tally(outcomes.flatMap(({ faults }) => faults));
    const sentCount = outcomes.reduce((sum, outcome) => sum + outcome.sentCount, 0);
    console.info(
      `${String(sentCount)} files sent; failed: ${JSON.stringify(tally(outcomes.flatMap(({ failures }) => failures)))}; faults: ${JSON.stringify(kinds)}`,
    );

    expect(sentCount).toBeGreaterThan(2 * outcomes.length);
    if (count >= 50)
      expect(Object.keys(kinds).sort()).toEqual(['answer', 'cutAnswer', 'cutBefore', 'cutBody', 'flip', 'hold', 'slow', 'stall']);
  });
});
