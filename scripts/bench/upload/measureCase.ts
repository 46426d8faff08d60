import { contenders } from './contenders.ts';
import type { Measured } from './page/measure.ts';
import type { Results } from './results.ts';
import type { Trial } from './startTrial.ts';

/** Runs each contender with the files in each round, and adds the measurements to the results. */
export const measureCase = async (
  trial: Trial,
  results: Results,
  { name, files, rounds }: { name: string; files: string[]; rounds: number },
): Promise<void> => {
  // Excludes the cold start of the broker's functions, which would count for the first contender only.
  await trial.run({ contender: 'ours', isSandboxed: false, files: files.slice(0, 1) });
  for (let round = 1; round <= rounds; round += 1)
    for (const { label, ...contender } of contenders) {
      const measured = await trial.run({ ...contender, files });
      const ofCase = results.get(name) ?? new Map<string, Measured[]>();
      results.set(name, ofCase.set(label, [...(ofCase.get(label) ?? []), measured]));
      console.log(`${name}: ${label}, round ${String(round)}: ${(measured.wallMs / 1000).toFixed(2)} s`);
    }
};
