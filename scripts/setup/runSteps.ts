import { messageOf } from '../messageOf.ts';
import type { Reporter } from './reporter.ts';
import { helpFor, type Finding, type Step } from './step.ts';

/** Looks, does what differs, and looks again: only the second look counts. */
const bringAbout = async (
  { check, apply }: Step,
  mayChange: boolean,
  tell: (what: string) => void,
): Promise<{ finding: Finding; isChanged: boolean }> => {
  const before = await check(tell);
  if (before.state !== 'todo' || !apply || !mayChange) return { finding: before, isChanged: false };
  await apply();
  return { finding: await check(tell), isChanged: true };
};

/**
 * Goes through the steps in their order and answers whether all are done. With `mayChange` it does what is to be done and stops at the first
 * step that is not done then, since later ones build on it; without, it changes nothing, looks at every one that can be looked at, and advises what
 * does what is to be done.
 */
export const runSteps = async (
  steps: readonly Step[],
  reporter: Reporter,
  { mayChange, ...rest }: { mayChange: true } | { mayChange: false; advice: (step: Step) => string },
): Promise<boolean> => {
  let areAllDone = true;
  for (const [index, step] of steps.entries()) {
    reporter.working(step.title);
    try {
      const { finding, isChanged } = await bringAbout(step, mayChange, (what) => {
        reporter.working(`${step.title}: ${what}`);
      });
      reporter.finished(step.title, finding, isChanged, 'advice' in rest ? rest.advice(step) : step.help);
      if (finding.state === 'done') continue;
    } catch (error) {
      reporter.failed(step.title, messageOf(error), helpFor(error, step));
    }
    areAllDone = false;
    if (mayChange) break;
    if (step.isFoundation === true) {
      reporter.skipped(steps.length - index - 1);
      break;
    }
  }
  return areAllDone;
};
