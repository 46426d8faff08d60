/** The error that a call throws; undefined if it doesn't throw. */
export const errorOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};
