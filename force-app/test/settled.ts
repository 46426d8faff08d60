const isBusy = (): boolean => Number(Reflect.get(globalThis, 'workGoingOn') ?? 0) > 0;

/** Waits until all pending promises, renderings and worker threads have finished, including those that they cause in turn. */
export const settled = async (turns = 1, schedule = setTimeout): Promise<void> => {
  await new Promise((resolve) => schedule(resolve, 0));
  if (isBusy()) await settled(turns, schedule);
  else if (turns > 1) await settled(turns - 1, schedule);
};
