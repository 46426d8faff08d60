import type { FieldType as SelectedField, QueryBase } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../salesforceError.ts';

/** SOQL and SOSL Reference, "OFFSET" and "FIELDS()". */
const maxOffset = 2000;
const maxRowsOfAllFields = 200;

const refused = (what: string): SalesforceError => new SalesforceError('MALFORMED_QUERY', `\nERROR\n${what}`);

const isAllFields = (field: SelectedField): boolean =>
  field.type === 'FieldFunctionExpression' &&
  field.functionName.toUpperCase() === 'FIELDS' &&
  field.parameters.some((which) => which !== 'STANDARD' && which !== 'standard');

/** Refuses the clauses that this org would have to ignore, and those that Salesforce refuses. */
export const checkClauses = (query: QueryBase): void => {
  if (query.usingScope !== undefined && query.usingScope.toLowerCase() !== 'everything')
    throw refused(`USING SCOPE ${query.usingScope} is not supported by this org`);
  if (query.withDataCategory) throw refused('WITH DATA CATEGORY is not supported by this org');
  if (query.withAccessLevel === 'SYSTEM_MODE') throw refused('WITH SYSTEM_MODE is not allowed in this context');
  if (query.update) throw refused('UPDATE is not supported by this org');
  if ((query.offset ?? 0) > maxOffset)
    throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${String(maxOffset)}`);
  if (query.fields?.some(isAllFields) && (query.limit ?? Infinity) > maxRowsOfAllFields)
    throw refused(`The SOQL FIELDS function must have a LIMIT of at most ${String(maxRowsOfAllFields)}`);
};
