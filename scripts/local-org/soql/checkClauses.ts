import type { FieldType as SelectedField, QueryBase } from '@jetstreamapp/soql-parser-js';
import { malformedQuery, SalesforceError } from '../salesforceError.ts';

/** SOQL and SOSL Reference, "OFFSET" and "FIELDS()". */
const maxOffset = 2000;
const maxRowsOfAllFields = 200;

const isAllFields = (field: SelectedField): boolean =>
  field.type === 'FieldFunctionExpression' &&
  field.functionName.toUpperCase() === 'FIELDS' &&
  field.parameters.some((which) => which !== 'STANDARD' && which !== 'standard');

/** Throws for clauses that this org would have to ignore, and for those that Salesforce rejects. */
export const checkClauses = (query: QueryBase): void => {
  if (query.usingScope !== undefined && query.usingScope.toLowerCase() !== 'everything')
    throw malformedQuery(`USING SCOPE ${query.usingScope} is not supported by this org`);
  if (query.withDataCategory) throw malformedQuery('WITH DATA CATEGORY is not supported by this org');
  if (query.withAccessLevel === 'SYSTEM_MODE') throw malformedQuery('WITH SYSTEM_MODE is not allowed in this context');
  if (query.update) throw malformedQuery('UPDATE is not supported by this org');
  if ((query.offset ?? 0) > maxOffset)
    throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${String(maxOffset)}`);
  if (query.fields?.some(isAllFields) && (query.limit ?? Infinity) > maxRowsOfAllFields)
    throw malformedQuery(`The SOQL FIELDS function must have a LIMIT of at most ${String(maxRowsOfAllFields)}`);
};
