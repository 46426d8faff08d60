import type { RecordData } from '../orgTypes.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';

type Reference = { object: ObjectSchema; field: FieldSchema };

const referencesTo = (objects: ReadonlyMap<string, ObjectSchema>, target: ObjectSchema): Reference[] =>
  [...objects.values()].flatMap((object) =>
    [...object.fields.values()]
      .filter(({ type, referenceTo, isSystem }) => type === 'reference' && !isSystem && referenceTo.includes(target.name))
      .map((field) => ({ object, field })),
  );

/** Deletes a record with its detail records and shares, and clears lookups to it. Throws if a lookup restricts the deletion. */
export const deleteRecord = (parts: Pick<AccessParts, 'store' | 'objects'>, object: ObjectSchema, record: RecordData): void => {
  const { store } = parts;
  for (const reference of referencesTo(parts.objects(), object)) {
    for (const child of store.matching(reference.object.name, reference.field.name, String(record['Id']))) {
      if (reference.field.onDeleteOfTarget === 'Restrict') {
        throw new SalesforceError(
          'DELETE_FAILED',
          `Your attempt to delete ${String(record['Name'] ?? record['Id'])} could not be completed because it is associated with other records.`,
        );
      }
      if (reference.field.onDeleteOfTarget === 'Cascade') deleteRecord(parts, reference.object, child);
      else store.put(reference.object.name, { ...child, [reference.field.name]: null });
    }
  }
  store.remove(object.name, String(record['Id']));
};
