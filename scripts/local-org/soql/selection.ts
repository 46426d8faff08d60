import type { FieldType as SelectedField, Subquery } from '@jetstreamapp/soql-parser-js';
import type { FieldValue, QueryRecord, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { fieldPath, type FieldPath, type QueryScope } from './fieldPaths.ts';

/** Runs a child query for one parent record. */
export type ChildQuery = (subquery: Subquery, parent: ObjectSchema) => { name: string; run: (record: RecordData) => unknown };

type Put = (record: RecordData, into: QueryRecord) => void;

const attributesOf = (object: ObjectSchema, id: FieldValue | undefined): QueryRecord['attributes'] => ({
  type: object.name,
  ...(typeof id === 'string' ? { url: `/services/data/v67.0/sobjects/${object.name}/${id}` } : {}),
});

/** Whether a value in a query result is a record. */
export const isRecord = (value: unknown): value is QueryRecord => typeof value === 'object' && value !== null && 'attributes' in value;

/** Adds a related record such as `Account__r: { Name }`, or null if the lookup is empty. */
const putRelated = (path: FieldPath, objects: readonly ObjectSchema[], record: RecordData, into: QueryRecord): void => {
  const value = path.value(record);
  let target = into;
  path.steps.slice(0, -1).forEach((step, index) => {
    const object = objects[index];
    const present = target[step];
    const next: QueryRecord = isRecord(present) ? present : { attributes: { type: object?.name ?? '' } };
    target[step] = next;
    target = next;
  });
  target[path.field.name] = value;
};

const fieldsPut = (names: readonly string[], object: ObjectSchema, scope: QueryScope): Put[] =>
  names.map((name) => {
    const path = fieldPath(object, [name], scope);
    return (record, into) => {
      into[path.field.name] = path.value(record);
    };
  });

const everyField = (which: string, object: ObjectSchema, scope: QueryScope): string[] =>
  [...object.fields.values()]
    .filter((field) => scope.canReadField(object, field) && (which === 'ALL' || field.isCustom === (which === 'CUSTOM')))
    .map(({ name }) => name);

const relatedObjects = (path: readonly string[], object: ObjectSchema, scope: QueryScope): ObjectSchema[] =>
  path.map((_, index) => fieldPath(object, [...path.slice(0, index + 1), 'Id'], scope).object);

const put = (selected: SelectedField, object: ObjectSchema, scope: QueryScope, child: ChildQuery): Put[] => {
  switch (selected.type) {
    case 'Field':
      return fieldsPut([selected.field], object, scope);
    case 'FieldRelationship': {
      const path = fieldPath(object, [...selected.relationships, selected.field], scope);
      const objects = relatedObjects(selected.relationships, object, scope);
      const first = fieldPath(object, [selected.relationships[0] ?? '', 'Id'], scope);
      return [
        (record, into) => {
          if (first.value(record) === null) into[first.steps[0] ?? ''] ??= null;
          else putRelated(path, objects, record, into);
        },
      ];
    }
    case 'FieldSubquery': {
      const { name, run } = child(selected.subquery, object);
      return [
        (record, into) => {
          into[name] = run(record);
        },
      ];
    }
    case 'FieldFunctionExpression': {
      const [parameter] = selected.parameters;
      const name = typeof parameter === 'string' ? parameter : '';
      if (selected.functionName.toUpperCase() === 'FIELDS') return fieldsPut(everyField(name.toUpperCase(), object, scope), object, scope);
      if (selected.functionName.toLowerCase() === 'tolabel') return fieldsPut([name], object, scope);
      throw new SalesforceError('MALFORMED_QUERY', `The function ${selected.functionName} is not supported by this org`);
    }
    default:
      throw new SalesforceError('MALFORMED_QUERY', 'TYPEOF is not supported by this org');
  }
};

/** Maps stored records to the selected fields of a query. */
export const selection = (
  fields: readonly SelectedField[],
  object: ObjectSchema,
  scope: QueryScope,
  child: ChildQuery,
): ((record: RecordData) => QueryRecord) => {
  const puts = fields.flatMap((field) => put(field, object, scope, child));
  return (record) => {
    const selected: QueryRecord = { attributes: attributesOf(object, record['Id']) };
    for (const one of puts) one(record, selected);
    return selected;
  };
};
