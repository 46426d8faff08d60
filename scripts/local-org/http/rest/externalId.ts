import { fieldOf, isNumeric } from '../../schema/objectSchema.ts';
import { quoted } from '../../soql/literals.ts';
import type { RestContext } from './restTypes.ts';
import { readableObject } from './readableObject.ts';
import { ApiError, notFound } from './restErrors.ts';

/** The id of the one record with this external id. */
export const findByExternalId = (
  context: Pick<RestContext, 'org' | 'caller'>,
  objectName: string,
  fieldName: string,
  value: string,
): string => {
  const object = readableObject(context, objectName);
  const field = fieldOf(object, fieldName);
  if (field === undefined || !(field.isExternalId || field.type === 'id')) throw notFound();
  const literal = isNumeric(field) ? String(Number(value)) : quoted(value);
  const { records } = context.org.query(context.caller, `SELECT Id FROM ${object.name} WHERE ${field.name} = ${literal} LIMIT 2`);
  const id = records[0]?.['Id'];
  if (records.length > 1)
    throw new ApiError(300, 'DUPLICATE_EXTERNAL_ID', `More than one record found for external id field: ${field.name}`);
  if (typeof id !== 'string') throw notFound();
  return id;
};
