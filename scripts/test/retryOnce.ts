// With a browser and five other programs on two cores, timeouts happen: failed tests are retried once, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
