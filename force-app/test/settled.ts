const isBusy = (): boolean => Number(Reflect.get(globalThis, 'workGoingOn') ?? 0) > 0;

/** Lets every promise and every rendering that is due come to its end, and what they cause in turn, work in other threads included. */
export const settled = async (turns = 1, schedule = setTimeout): Promise<void> => {
  await new Promise((resolve) => schedule(resolve, 0));
  if (isBusy()) await settled(turns, schedule);
  else if (turns > 1) await settled(turns - 1, schedule);
};
