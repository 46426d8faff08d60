import { z } from 'zod';

/** An error that Salesforce gave inside a successful answer. Its name is Salesforce's error code, as on jsforce's own errors. */
export class SalesforceError extends Error {
  constructor(errorCode: string, message: string) {
    super(message);
    this.name = errorCode;
  }
}

const Errors = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1);

/** The error in the body of a failed subrequest. */
export const salesforceError = (httpStatusCode: number, body: unknown): SalesforceError => {
  const [first] = Errors.safeParse(body).data ?? [];
  return new SalesforceError(first?.errorCode ?? `ERROR_HTTP_${httpStatusCode}`, first?.message ?? 'Salesforce gave no reason');
};
