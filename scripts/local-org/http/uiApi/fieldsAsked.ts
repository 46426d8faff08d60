import { fieldOf, relationshipOf, type ObjectSchema } from '../../schema/objectSchema.ts';
import { ApiError } from '../rest/restErrors.ts';
import type { RestContext } from '../rest/restTypes.ts';

type Reader = Pick<RestContext, 'org' | 'caller'>;

const namesIn = (query: URLSearchParams, parameter: string): string[] =>
  (query.get(parameter) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

const isReadable = ({ org, caller }: Reader, object: ObjectSchema, path: readonly string[]): boolean => {
  const [first = '', ...rest] = path;
  const field = rest.length === 0 ? fieldOf(object, first) : relationshipOf(object, first);
  if (field === undefined || !org.fieldAccess(caller, object.name, field.name).read) return false;
  const target = rest.length === 0 ? undefined : org.objects().get(field.referenceTo[0] ?? '');
  if (rest.length === 0) return true;
  return target !== undefined && org.objectAccess(caller, target.name).read && isReadable({ org, caller }, target, rest);
};

/** `Media__c.Name` is the path `Name` of a `Media__c`. */
const pathOf = (object: ObjectSchema, name: string): string[] => {
  const [first, ...path] = name.split('.');
  if (first?.toLowerCase() !== object.name.toLowerCase() || path.length === 0)
    throw new ApiError(400, 'INVALID_FIELD', `Invalid fields for entity ${object.name}: ${name}`);
  return path;
};

/** The requested fields: throws if one of `fields` isn't readable; unreadable `optionalFields` are omitted. */
export const fieldsAsked = (reader: Reader, object: ObjectSchema, query: URLSearchParams): string[][] => {
  const required = namesIn(query, 'fields').map((name) => pathOf(object, name));
  const optional = namesIn(query, 'optionalFields').map((name) => pathOf(object, name));
  if (required.length + optional.length === 0) {
    throw new ApiError(
      400,
      'ILLEGAL_QUERY_PARAMETER_VALUE',
      'Please specify fields or optionalFields. This org does not answer layoutTypes.',
    );
  }
  const refused = required.filter((path) => !isReadable(reader, object, path));
  if (refused.length > 0) {
    throw new ApiError(
      400,
      'INVALID_FIELD',
      `Invalid fields for entity ${object.name}: ${refused.map((path) => path.join('.')).join(', ')}`,
    );
  }
  return [...required, ...optional.filter((path) => isReadable(reader, object, path))];
};

/** All fields of the object that the user may read. */
export const readableFields = ({ org, caller }: Reader, object: ObjectSchema): string[][] =>
  [...object.fields.keys()].filter((name) => org.fieldAccess(caller, object.name, name).read).map((name) => [name]);
