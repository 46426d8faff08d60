import type { IndexedField } from '../store/recordIndexes.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

const unindexed: ReadonlySet<string> = new Set(['CreatedById', 'LastModifiedById']);

/** Whether Salesforce indexes the field automatically: lookups, external ids and unique fields. */
export const isIndexed = (field: FieldSchema): boolean =>
  (field.type === 'reference' && !unindexed.has(field.name)) || field.isExternalId || field.isUnique;

/** All fields that need an index. */
export const indexedFields = (objects: ReadonlyMap<string, ObjectSchema>): IndexedField[] =>
  [...objects.values()].flatMap((object) =>
    [...object.fields.values()].filter(isIndexed).map((field) => ({ object: object.name, field: field.name })),
  );
