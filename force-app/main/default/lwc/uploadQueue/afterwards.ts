/** Like `finally`: runs `then` after `work`, whatever its outcome; a synchronous throw is rethrown. */
export const afterwards = <Result>(work: () => Promise<Result>, then: () => void): Promise<Result> => {
  try {
    return work().finally(then);
  } catch (error) {
    then();
    throw error;
  }
};
