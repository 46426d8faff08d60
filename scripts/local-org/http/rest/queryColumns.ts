import { parseQuery, type FieldType as Selected } from '@jetstreamapp/soql-parser-js';
import { fieldOf, relationshipOf, type FieldSchema, type ObjectSchema } from '../../schema/objectSchema.ts';
import { readableObject } from './readableObject.ts';
import type { RestContext } from './restTypes.ts';

interface Column {
  columnName: string;
  displayName: string;
  aggregate: boolean;
  apexType: string;
  joinColumns: Column[];
  [property: string]: unknown;
}

type Objects = ReadonlyMap<string, ObjectSchema>;

const apexTypes: Partial<Record<FieldSchema['type'], string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  double: 'Double',
  currency: 'Double',
  percent: 'Double',
  int: 'Integer',
  date: 'Date',
  datetime: 'Datetime',
};

const column = (columnName: string, field: FieldSchema | undefined, more: Partial<Column> = {}): Column => {
  const apexType = (field && apexTypes[field.type]) ?? 'String';
  const isOurs = field !== undefined && !field.isSystem;
  return {
    aggregate: false,
    apexType,
    booleanType: apexType === 'Boolean',
    columnName,
    custom: field?.isCustom ?? false,
    displayName: columnName,
    foreignKeyName: field?.relationshipName ?? null,
    insertable: isOurs,
    joinColumns: [],
    numberType: apexType === 'Double' || apexType === 'Integer',
    textType: apexType === 'String',
    updatable: isOurs && !field.isCreateOnly,
    ...more,
  };
};

const related = (objects: Objects, object: ObjectSchema | undefined, [first, ...names]: readonly string[], fieldName: string): Column => {
  if (first === undefined) return column(fieldName, object && fieldOf(object, fieldName));
  const field = object && relationshipOf(object, first);
  const target = objects.get(field?.referenceTo[0] ?? '');
  return column(first, field, { joinColumns: [related(objects, target, names, fieldName)] });
};

const childOf = (objects: Objects, parent: ObjectSchema | undefined, relationship: string): ObjectSchema | undefined =>
  [...objects.values()].find(({ fields }) =>
    [...fields.values()].some(
      ({ childRelationshipName, referenceTo }) =>
        childRelationshipName?.toLowerCase() === relationship.toLowerCase() && referenceTo.includes(parent?.name ?? ''),
    ),
  );

const columnsOf = (objects: Objects, object: ObjectSchema | undefined, selected: readonly Selected[]): Column[] => {
  let unnamed = 0;
  return selected.flatMap((one): Column[] => {
    switch (one.type) {
      case 'Field':
        return [related(objects, object, [], one.field)];
      case 'FieldRelationship':
        return [related(objects, object, one.relationships, one.field)];
      case 'FieldSubquery': {
        const { relationshipName, fields = [] } = one.subquery;
        const joinColumns = columnsOf(objects, childOf(objects, object, relationshipName), fields);
        return [column(relationshipName, undefined, { aggregate: true, joinColumns })];
      }
      case 'FieldFunctionExpression': {
        const displayName = one.functionName.toLowerCase();
        return [
          column(one.alias ?? `expr${unnamed++}`, undefined, {
            aggregate: true,
            apexType: 'Double',
            numberType: true,
            textType: false,
            displayName,
          }),
        ];
      }
      default:
        return [];
    }
  });
};

/**
 * Describes the columns of a query's result; the CLI requests this before it prints a table. The query runs first, so that an invalid one
 * fails.
 */
export const queryColumns = (context: RestContext, soql: string): unknown => {
  context.org.query(context.caller, soql);
  const { fields = [], sObject = '', groupBy } = parseQuery(soql);
  const object = readableObject(context, sObject);
  return {
    columnMetadata: columnsOf(context.org.objects(), object, fields),
    entityName: object.name,
    groupBy: groupBy !== undefined,
    idSelected: fields.some((field) => field.type === 'Field' && field.field.toLowerCase() === 'id'),
    keyPrefix: object.keyPrefix,
  };
};
