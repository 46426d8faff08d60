import { SalesforceError } from '../../salesforceError.ts';
import type { RestAnswer } from './restTypes.ts';

/** An error of the API layer, like `SalesforceError` for the org. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: string;

  constructor(status: number, errorCode: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.errorCode = errorCode;
  }
}

export const notFound = (): ApiError => new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');

/** The contents of an error response: HTTP status, error code and affected fields. */
export interface Refusal {
  status: number;
  errorCode: string;
  message: string;
  fields: readonly string[];
}

/** Converts an API or org error. Rethrows any other error, since that is a bug. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof ApiError) return { status: error.status, errorCode: error.errorCode, message: error.message, fields: [] };
  if (!(error instanceof SalesforceError)) throw error;
  const { statusCode: status, errorCode, message, fields } = error;
  return { status, errorCode, message, fields };
};

/** The error response. */
export const refused = (error: unknown): RestAnswer => {
  const { status, errorCode, message, fields } = refusalOf(error);
  return { status, body: [{ message, errorCode, ...(fields.length === 0 ? {} : { fields }) }] };
};

/** The errors of one record, as collections and trees return them. */
export const recordErrors = (error: unknown): { statusCode: string; message: string; fields: readonly string[] }[] => {
  const { errorCode, message, fields } = refusalOf(error);
  return [{ statusCode: errorCode, message, fields }];
};
