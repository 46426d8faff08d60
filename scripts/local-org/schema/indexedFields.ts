import type { IndexedField } from '../store/recordIndexes.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

const unindexed: ReadonlySet<string> = new Set(['CreatedById', 'LastModifiedById']);

/** The fields that Salesforce indexes by itself: lookups, external ids and unique ones. */
export const isIndexed = (field: FieldSchema): boolean =>
  (field.type === 'reference' && !unindexed.has(field.name)) || field.isExternalId || field.isUnique;

/** Every field of the org to keep an index of. */
export const indexedFields = (objects: ReadonlyMap<string, ObjectSchema>): IndexedField[] =>
  [...objects.values()].flatMap((object) =>
    [...object.fields.values()].filter(isIndexed).map((field) => ({ object: object.name, field: field.name })),
  );
