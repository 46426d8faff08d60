// A browser beside five other programs on two cores is late at times: what fails is tried once more, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
