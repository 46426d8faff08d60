import type { QueryRecord } from '../../orgTypes.ts';
import { fieldOf, relationshipOf, type ObjectSchema } from '../../schema/objectSchema.ts';
import { isRecord } from '../../soql/selection.ts';
import { quoted } from '../../soql/literals.ts';
import { notFound } from '../rest/restErrors.ts';
import type { RestContext } from '../rest/restTypes.ts';
import { displayValue } from './displayValue.ts';

type Reader = Pick<RestContext, 'org' | 'caller'>;
type Path = readonly string[];

/** Fields in every representation, in addition to the requested ones. */
const always = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

const nested = (reader: Reader, object: ObjectSchema, record: QueryRecord, paths: readonly Path[], name: string): [string, unknown] => {
  const below = paths.filter(([first]) => first?.toLowerCase() === name.toLowerCase()).map((path) => path.slice(1));
  const field = relationshipOf(object, name);
  const key = field?.relationshipName ?? name;
  const target = reader.org.objects(reader.caller).get(field?.referenceTo[0] ?? '');
  const value = record[key];
  const isThere = target !== undefined && isRecord(value);
  const shown = {
    displayValue: isThere && typeof value['Name'] === 'string' ? value['Name'] : null,
    value: isThere ? representation(reader, target, value, below) : null,
  };
  return [key, shown];
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A record in the UI API's format. */
export const representation = (
  reader: Reader,
  object: ObjectSchema,
  record: QueryRecord,
  paths: readonly Path[],
): Record<string, unknown> => {
  const own = paths.flatMap(([name, ...rest]) => (rest.length === 0 && name !== undefined ? [name] : []));
  const relations = new Set(paths.flatMap(([name, ...rest]) => (rest.length > 0 && name !== undefined ? [name] : [])));
  const fields = own.flatMap((name): [string, unknown][] => {
    const field = fieldOf(object, name);
    return field === undefined
      ? []
      : [[field.name, { displayValue: displayValue(field, record[field.name]), value: record[field.name] ?? null }]];
  });
  const related = [...relations].map((name) => nested(reader, object, record, paths, name));
  return {
    apiName: object.name,
    childRelationships: {},
    fields: Object.fromEntries([...fields, ...related]),
    id: text(record['Id']),
    lastModifiedById: text(record['LastModifiedById']),
    lastModifiedDate: text(record['LastModifiedDate']),
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: text(record['SystemModstamp']),
  };
};

/** Reads a record as the caller. Throws NOT_FOUND if they can't see it. */
export const readRepresentation = (reader: Reader, object: ObjectSchema, id: string, paths: readonly Path[]): Record<string, unknown> => {
  const columns = new Set([...always, ...paths.map((path) => path.join('.'))]);
  const { records } = reader.org.query(reader.caller, `SELECT ${[...columns].join(', ')} FROM ${object.name} WHERE Id = ${quoted(id)}`);
  const [record] = records;
  if (record === undefined) throw notFound();
  return representation(reader, object, record, paths);
};
