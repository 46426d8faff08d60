import { parseQuery, type FieldType } from '@jetstreamapp/soql-parser-js';
import { fieldOf, type ObjectSchema } from '../../schema/objectSchema.ts';
import { objectNamed } from '../../schema/orgSchema.ts';
import type { RestContext } from './restTypes.ts';

type Column = Record<string, unknown>;

const column = (name: string, more: Column = {}): Column => ({
  aggregate: false,
  apexType: null,
  booleanType: false,
  columnName: name,
  custom: /__[cr]$/.test(name),
  displayName: name,
  foreignKeyName: null,
  insertable: false,
  joinColumns: [],
  numberType: false,
  textType: true,
  updatable: false,
  ...more,
});

const joined = ([first = '', ...rest]: readonly string[]): Column =>
  rest.length === 0 ? column(first) : column(first, { joinColumns: [joined(rest)] });

const columnOf = (selected: FieldType, object: ObjectSchema | undefined): Column => {
  switch (selected.type) {
    case 'Field': {
      const type = object && fieldOf(object, selected.field)?.type;
      const numberType = type === 'double' || type === 'int' || type === 'currency' || type === 'percent';
      return column(selected.field, { booleanType: type === 'boolean', numberType, textType: !numberType && type !== 'boolean' });
    }
    case 'FieldRelationship':
      return joined([...selected.relationships, selected.field]);
    case 'FieldSubquery':
      return column(selected.subquery.relationshipName, {
        aggregate: true,
        joinColumns: (selected.subquery.fields ?? []).map((field) => columnOf(field, undefined)),
      });
    case 'FieldFunctionExpression':
      return column(selected.alias ?? selected.rawValue ?? selected.functionName, { aggregate: true });
    default:
      return column(selected.field);
  }
};

/** What the CLI asks beside a query, to draw its table. */
export const queryColumns = ({ org }: Pick<RestContext, 'org'>, soql: string): unknown => {
  const { fields = [], sObject = '' } = parseQuery(soql);
  const object = objectNamed(org.objects(), sObject);
  return {
    columnMetadata: fields.map((field) => columnOf(field, object)),
    entityName: object?.name ?? sObject,
    groupBy: false,
    idSelected: fields.some((field) => field.type === 'Field' && field.field.toLowerCase() === 'id'),
    keyPrefix: object?.keyPrefix ?? null,
  };
};
