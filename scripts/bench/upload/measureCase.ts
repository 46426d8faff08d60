import { contenders } from './contenders.ts';
import type { Measured } from './page/measure.ts';
import type { Results } from './results.ts';
import type { Trial } from './startTrial.ts';

/** Has each contender send the files in each round, and adds what was measured to the results. */
export const measureCase = async (
  trial: Trial,
  results: Results,
  { name, files, rounds }: { name: string; files: string[]; rounds: number },
): Promise<void> => {
  // The broker's functions start cold once, and no contender should pay for it.
  await trial.run({ contender: 'ours', isSandboxed: false, files: files.slice(0, 1) });
  for (let round = 1; round <= rounds; round += 1)
    for (const { label, ...contender } of contenders) {
      const measured = await trial.run({ ...contender, files });
      const ofCase = results.get(name) ?? new Map<string, Measured[]>();
      results.set(name, ofCase.set(label, [...(ofCase.get(label) ?? []), measured]));
      console.log(`${name}: ${label}, round ${String(round)}: ${(measured.wallMs / 1000).toFixed(2)} s`);
    }
};
