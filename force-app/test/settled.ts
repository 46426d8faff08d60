/** Lets every promise and every rendering that is due come to its end, and what they cause in turn. */
export const settled = async (turns = 1, schedule = setTimeout): Promise<void> => {
  await new Promise((resolve) => schedule(resolve, 0));
  if (turns > 1) await settled(turns - 1);
};
