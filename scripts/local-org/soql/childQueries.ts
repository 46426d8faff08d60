import type { Subquery } from '@jetstreamapp/soql-parser-js';
import type { RecordData } from '../orgTypes.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import type { QueryScope } from './fieldPaths.ts';
import type { Filter } from './filter.ts';

/** The child object of a relationship, and its field that references the parent. */
export const childRelationship = (
  { relationshipName }: Subquery,
  parent: ObjectSchema,
  scope: QueryScope,
): { object: ObjectSchema; field: FieldSchema } => {
  for (const object of scope.objects.values()) {
    for (const field of object.fields.values()) {
      const isNamed = field.childRelationshipName?.toLowerCase() === relationshipName.toLowerCase();
      if (isNamed && field.referenceTo.includes(parent.name) && scope.canReadObject(object) && scope.canReadField(object, field))
        return { object, field };
    }
  }
  throw new SalesforceError('INVALID_TYPE', `\nERROR\nDidn't understand relationship '${relationshipName}' in FROM part of query call.`);
};

/** Restricts a filter to the children of one parent. */
export const ofParent = ({ name }: FieldSchema, parent: RecordData, { matches }: Filter<RecordData>): Filter<RecordData> => ({
  matches: (record) => record[name] === parent['Id'] && matches(record),
  among: { field: name, texts: [String(parent['Id'])] },
});
