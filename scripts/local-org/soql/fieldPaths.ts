import type { FieldValue, RecordData } from '../orgTypes.ts';
import { fieldOf, relationshipOf, type FieldSchema, type ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import type { Operand } from './compare.ts';
import type { Filter } from './filter.ts';

/** The org as one user sees it, as needed to evaluate a query. */
export interface QueryScope {
  objects: ReadonlyMap<string, ObjectSchema>;
  /** The records of an object that match the filter and are visible to the user, ordered by id; removed ones come last. */
  visible(object: ObjectSchema, filter: Filter<RecordData>): RecordData[];
  /** A record by id, regardless of sharing: fields of a parent are readable without access to it. */
  find(object: ObjectSchema, id: string): RecordData | undefined;
  canReadObject(object: ObjectSchema): boolean;
  canReadField(object: ObjectSchema, field: FieldSchema): boolean;
}

/** A field of an object or of its parents. */
export interface FieldPath {
  /** The API names along the path: `Account__r`, `Name`. */
  steps: readonly string[];
  object: ObjectSchema;
  field: FieldSchema;
  value(record: RecordData): FieldValue;
}

const maxFilterableLength = 255;

/** Long text can be selected, but not filtered, sorted or grouped. */
export const isLongText = ({ type, length }: FieldSchema): boolean => type === 'textarea' && length > maxFilterableLength;

/** The operand of a field path. */
export const operandOf = ({ steps, field, value }: FieldPath): Operand<RecordData> => ({ name: steps.join('.'), type: field.type, value });

const noColumn = (name: string, object: ObjectSchema): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD',
    `\nERROR\nNo such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );

const noRelationship = (name: string, object: ObjectSchema): SalesforceError =>
  new SalesforceError('INVALID_FIELD', `\nERROR\nDidn't understand relationship '${name}' in field path on entity '${object.name}'.`);

const targetOf = (field: FieldSchema, scope: QueryScope): ObjectSchema | undefined =>
  field.referenceTo.map((name) => scope.objects.get(name)).find((target) => target !== undefined);

/** Resolves a path to a field. Throws Salesforce's error if it doesn't exist or isn't visible to the user. */
export const fieldPath = (object: ObjectSchema, path: readonly string[], scope: QueryScope): FieldPath => {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    const field = fieldOf(object, first);
    if (!field || !scope.canReadField(object, field)) throw noColumn(first, object);
    // A checkbox added after the record was created is unchecked.
    const none = field.type === 'boolean' ? false : null;
    return { steps: [field.name], object, field, value: (record) => record[field.name] ?? none };
  }
  const lookup = relationshipOf(object, first);
  const target = lookup && targetOf(lookup, scope);
  if (!lookup || !target || !scope.canReadField(object, lookup) || !scope.canReadObject(target)) throw noRelationship(first, object);
  const inner = fieldPath(target, rest, scope);
  return {
    ...inner,
    steps: [lookup.relationshipName ?? first, ...inner.steps],
    value(record) {
      const id = record[lookup.name];
      const parent = typeof id === 'string' ? scope.find(target, id) : undefined;
      return parent ? inner.value(parent) : null;
    },
  };
};
