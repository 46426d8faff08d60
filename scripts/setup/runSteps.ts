import { messageOf } from '../messageOf.ts';
import type { Reporter } from './reporter.ts';
import { helpFor, type Finding, type Step } from './step.ts';

/** Checks, applies the step if necessary, and checks again; only the second check counts. */
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
 * Runs the steps in order and returns whether all are done. With `mayChange` it applies them, and stops at the first step that isn't done
 * afterwards, since later ones build on it. Without, it changes nothing, runs every check that can be run, and reports the `advice` for
 * steps that aren't done.
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
