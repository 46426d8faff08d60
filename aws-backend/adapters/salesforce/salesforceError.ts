import { z } from 'zod';

/** An error inside a successful Salesforce response. Its name is Salesforce's error code, as with jsforce's own errors. */
export class SalesforceError extends Error {
  constructor(errorCode: string, message: string) {
    super(message);
    this.name = errorCode;
  }
}

const Errors = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1);

/** Builds the error from the body of a failed subrequest. */
export const salesforceError = (httpStatusCode: number, body: unknown): SalesforceError => {
  const [first] = Errors.safeParse(body).data ?? [];
  return new SalesforceError(first?.errorCode ?? `ERROR_HTTP_${httpStatusCode}`, first?.message ?? 'No reason given by Salesforce');
};
