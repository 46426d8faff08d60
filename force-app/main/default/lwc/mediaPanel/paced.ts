/** Throttles values: passes one on immediately, and then the latest of those that arrive during the pause. */
export const paced = <Value>(
  pass: (value: Value) => void,
  pauseMs: (value: Value) => number,
  schedule: (work: () => void, milliseconds: number) => unknown = setTimeout,
): ((value: Value) => void) => {
  let waiting: { value: Value } | undefined;
  let isPausing = false;

  const give = (value: Value): void => {
    const pause = pauseMs(value);
    isPausing = pause > 0;
    if (isPausing) schedule(resume, pause);
    pass(value);
  };
  function resume(): void {
    isPausing = false;
    const next = waiting;
    waiting = undefined;
    if (next) give(next.value);
  }
  return (value) => {
    if (isPausing) waiting = { value };
    else give(value);
  };
};
