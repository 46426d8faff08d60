import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
} from 'graphql';
import type { QueryRecord } from '../../orgTypes.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { quoted } from '../../soql/literals.ts';
import type { RestContext } from '../rest/restTypes.ts';
import { displayValue } from '../uiApi/displayValue.ts';
import { connection } from './connection.ts';
import { operatorsOf, valueTypeOf } from './scalars.ts';

type Objects = ReadonlyMap<string, ObjectSchema>;
type RecordField = GraphQLFieldConfig<QueryRecord, RestContext>;

const ResultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
const NullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
const OrderByClause = new GraphQLInputObjectType({
  name: 'OrderByClause',
  fields: { order: { type: ResultOrder }, nulls: { type: NullOrder } },
});
const PageInfo = new GraphQLObjectType({
  name: 'PageInfo',
  fields: {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    startCursor: { type: GraphQLString },
    endCursor: { type: GraphQLString },
  },
});

/** Records which object and field of the org a schema field represents, for access checks. */
export const orgField = (objectName: string, fieldName?: string): { extensions: { objectName: string; fieldName?: string } } => ({
  extensions: { objectName, ...(fieldName === undefined ? {} : { fieldName }) },
});

const isFilterable = ({ type }: FieldSchema): boolean => type !== 'textarea';

const filterOf = (object: ObjectSchema): GraphQLInputObjectType => {
  const filter: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${object.name}_Filter`,
    fields: () => ({
      and: { type: new GraphQLList(filter) },
      or: { type: new GraphQLList(filter) },
      not: { type: filter },
      ...Object.fromEntries([...object.fields.values()].filter(isFilterable).map(({ name, type }) => [name, { type: operatorsOf(type) }])),
    }),
  });
  return filter;
};

const orderOf = (object: ObjectSchema): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name: `${object.name}_OrderBy`,
    fields: () => Object.fromEntries([...object.fields.values()].filter(isFilterable).map(({ name }) => [name, { type: OrderByClause }])),
  });

const valueField = (object: ObjectSchema, field: FieldSchema): RecordField => {
  const checked = orgField(object.name, field.name);
  if (field.type === 'id') return { type: new GraphQLNonNull(GraphQLID), ...checked };
  const resolve: RecordField['resolve'] = (record, _, { org, caller }) => {
    const translated = org.objects(caller).get(object.name)?.fields.get(field.name);
    return { value: record[field.name] ?? null, displayValue: displayValue(translated ?? field, record[field.name]) };
  };
  return { type: valueTypeOf(field.type), resolve, ...checked };
};

/** The GraphQL types of all objects, each created once. */
export const recordTypes = (objects: Objects): { connectionField(object: ObjectSchema, childOf?: FieldSchema): RecordField } => {
  const filters = new Map(
    [...objects.values()].map((object) => [object.name, { where: { type: filterOf(object) }, orderBy: { type: orderOf(object) } }]),
  );
  const records = new Map<string, GraphQLObjectType<QueryRecord, RestContext>>();
  const connections = new Map<string, GraphQLObjectType>();

  const parentField = (object: ObjectSchema, field: FieldSchema): [string, RecordField][] => {
    const target = records.get(field.referenceTo[0] ?? '');
    const name = field.relationshipName;
    if (field.referenceTo.length !== 1 || name === null || target === undefined) return [];
    return [[name, { type: target, resolve: (record) => record[name] ?? null, ...orgField(object.name, field.name) }]];
  };
  const childFields = (parent: ObjectSchema): [string, RecordField][] =>
    [...objects.values()].flatMap((child) =>
      [...child.fields.values()].flatMap((field): [string, RecordField][] =>
        field.childRelationshipName !== null && field.referenceTo.includes(parent.name)
          ? [[field.childRelationshipName, connectionField(child, field)]]
          : [],
      ),
    );
  const fieldsOf = (object: ObjectSchema): GraphQLFieldConfigMap<QueryRecord, RestContext> => {
    const fields = [...object.fields.values()];
    const values = fields.map((field): [string, RecordField] => [field.name, valueField(object, field)]);
    return Object.fromEntries([...fields.flatMap((field) => parentField(object, field)), ...childFields(object), ...values]);
  };
  const connectionType = (object: ObjectSchema): GraphQLObjectType => {
    const node = records.get(object.name);
    const edge = new GraphQLObjectType({
      name: `${object.name}Edge`,
      fields: () => ({ cursor: { type: GraphQLString }, ...(node ? { node: { type: node } } : {}) }),
    });
    const fields = {
      edges: { type: new GraphQLList(edge) },
      pageInfo: { type: new GraphQLNonNull(PageInfo) },
      totalCount: { type: GraphQLInt },
    };
    return new GraphQLObjectType({ name: `${object.name}Connection`, fields });
  };
  const connectionField = (object: ObjectSchema, childOf?: FieldSchema): RecordField => {
    const type = connections.get(object.name) ?? connectionType(object);
    connections.set(object.name, type);
    return {
      type,
      args: { first: { type: GraphQLInt }, upperBound: { type: GraphQLInt }, after: { type: GraphQLString }, ...filters.get(object.name) },
      resolve: (parent, args, context, info) =>
        connection(context, object, args, info, childOf && `${childOf.name} = ${quoted(String(parent['Id']))}`),
      ...orgField(object.name, childOf?.name),
    };
  };
  for (const object of objects.values())
    records.set(object.name, new GraphQLObjectType({ name: object.name, fields: () => fieldsOf(object) }));
  return { connectionField };
};
