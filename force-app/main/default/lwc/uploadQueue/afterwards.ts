/** Does work and something after it, whatever came of it; what is thrown at once is thrown on. */
export const afterwards = <Result>(work: () => Promise<Result>, then: () => void): Promise<Result> => {
  try {
    return work().finally(then);
  } catch (error) {
    then();
    throw error;
  }
};
