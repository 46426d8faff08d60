/** Error codes of records and queries: SOAP API Developer Guide, "ExceptionCode" and "StatusCode". */
export type ErrorCode =
  | 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
  | 'DELETE_FAILED'
  | 'DUPLICATE_VALUE'
  | 'ENTITY_IS_DELETED'
  | 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
  | 'FIELD_INTEGRITY_EXCEPTION'
  | 'INACTIVE_OWNER_OR_USER'
  | 'INSUFFICIENT_ACCESS_OR_READONLY'
  | 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
  | 'INVALID_CROSS_REFERENCE_KEY'
  | 'INVALID_EMAIL_ADDRESS'
  | 'INVALID_FIELD'
  | 'INVALID_FIELD_FOR_INSERT_UPDATE'
  | 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
  | 'INVALID_QUERY_FILTER_OPERATOR'
  | 'INVALID_TYPE'
  | 'JSON_PARSER_ERROR'
  | 'MALFORMED_ID'
  | 'MALFORMED_QUERY'
  | 'NOT_FOUND'
  | 'NUMBER_OUTSIDE_VALID_RANGE'
  | 'REQUIRED_FIELD_MISSING'
  | 'STRING_TOO_LONG'
  | 'TRANSFER_REQUIRES_READ';

const statuses: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
};

/** An error of the org, with Salesforce's codes and messages. */
export class SalesforceError extends Error {
  readonly errorCode: ErrorCode;
  readonly fields: readonly string[];
  readonly statusCode: number;

  constructor(errorCode: ErrorCode, message: string, fields: readonly string[] = []) {
    super(message);
    this.name = 'SalesforceError';
    this.errorCode = errorCode;
    this.fields = fields;
    this.statusCode = statuses[errorCode] ?? 400;
  }
}

/** The error of a query that can't be parsed, in Salesforce's format. */
export const malformedQuery = (message: string): SalesforceError => new SalesforceError('MALFORMED_QUERY', `\nERROR\n${message}`);

/** The record doesn't exist, or the user can't see it. */
export const notFound = (): SalesforceError => new SalesforceError('NOT_FOUND', 'The requested resource does not exist');
export const isDeleted = (): SalesforceError => new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted');
export const noAccessToRecord = (): SalesforceError =>
  new SalesforceError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
