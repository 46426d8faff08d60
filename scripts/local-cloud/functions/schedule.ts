import type { ScheduleDeclaration } from '../stackTypes.ts';
import { FunctionError } from './functionProcess.ts';
import type { Functions } from './functionPool.ts';

const hourMs = 3_600_000;

/** An EventBridge rule with a rate expression: calls a function at a fixed interval until it is stopped. */
export const startSchedule = (
  { function: name, everyHours }: ScheduleDeclaration,
  functions: Pick<Functions, 'invoke'>,
  onTrouble: (error: unknown) => void,
): { stop(): void } => {
  const call = (): void => {
    functions.invoke(name, {}).catch((error: unknown) => {
      // The function's log has the error, and the next interval calls it again.
      if (!(error instanceof FunctionError)) onTrouble(error);
    });
  };
  const timer = setInterval(call, everyHours * hourMs).unref();
  return {
    stop() {
      clearInterval(timer);
    },
  };
};
