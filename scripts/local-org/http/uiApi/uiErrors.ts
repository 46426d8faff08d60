import { fieldOf, type ObjectSchema } from '../../schema/objectSchema.ts';
import { SalesforceError } from '../../salesforceError.ts';
import { refusalOf } from '../rest/restErrors.ts';
import type { RestAnswer } from '../rest/restTypes.ts';

const sentence = 'An error occurred while trying to update the record. Please try again.';

const recordError = (error: SalesforceError, object: ObjectSchema, field: string | undefined): Record<string, unknown> => ({
  constituentField: null,
  duplicateRecordError: null,
  errorCode: error.errorCode,
  field: field ?? null,
  fieldLabel: field === undefined ? null : (fieldOf(object, field)?.label ?? null),
  message: error.message,
});

/** The response to a failed save, with the errors by field. */
export const saveRefused = (error: unknown, object: ObjectSchema): RestAnswer => {
  if (!(error instanceof SalesforceError) || error.errorCode === 'NOT_FOUND') return callRefused(error);
  const { fields, statusCode } = error;
  return {
    status: statusCode,
    body: {
      message: sentence,
      statusCode,
      enhancedErrorType: 'RecordError',
      output: {
        errors: fields.length === 0 ? [recordError(error, object, undefined)] : [],
        fieldErrors: Object.fromEntries(fields.map((field) => [field, [recordError(error, object, field)]])),
      },
    },
  };
};

/** The response to any other error. */
export const callRefused = (error: unknown): RestAnswer => {
  const { status, errorCode, message } = refusalOf(error);
  return { status, body: { message, statusCode: status, errorCode } };
};
