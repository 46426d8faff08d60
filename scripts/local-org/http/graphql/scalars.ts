import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from 'graphql';
import type { FieldSchema } from '../../schema/objectSchema.ts';

const scalar = (name: string): GraphQLScalarType => new GraphQLScalarType({ name });

const [Double, Currency, Percent] = ['Double', 'Currency', 'Percent'].map(scalar);
const scalars: Record<FieldSchema['type'], GraphQLScalarType | undefined> = {
  id: GraphQLID,
  reference: GraphQLID,
  string: GraphQLString,
  boolean: GraphQLBoolean,
  int: GraphQLInt,
  double: Double,
  currency: Currency,
  percent: Percent,
  textarea: scalar('TextArea'),
  picklist: scalar('Picklist'),
  date: scalar('Date'),
  datetime: scalar('DateTime'),
  email: scalar('EmailAddress'),
  phone: scalar('PhoneNumber'),
  url: scalar('Url'),
};

export const scalarOf = (type: FieldSchema['type']): GraphQLScalarType => scalars[type] ?? GraphQLString;

/** The type `{ value displayValue }` of one field. */
const valueTypes = new Map<GraphQLScalarType, GraphQLObjectType>();
export const valueTypeOf = (type: FieldSchema['type']): GraphQLObjectType => {
  const of = scalarOf(type);
  const made =
    valueTypes.get(of) ??
    new GraphQLObjectType({ name: `${of.name}Value`, fields: { value: { type: of }, displayValue: { type: GraphQLString } } });
  valueTypes.set(of, made);
  return made;
};

/** The value, or a SOQL date literal without a number, such as `TODAY`. */
const DateInput = (of: GraphQLScalarType): GraphQLInputObjectType =>
  new GraphQLInputObjectType({ name: `${of.name}Input`, isOneOf: true, fields: { value: { type: of }, literal: { type: GraphQLString } } });

const comparisons = ['eq', 'ne', 'lt', 'gt', 'lte', 'gte'];
const equality = ['eq', 'ne'];
const texts: readonly FieldSchema['type'][] = ['string', 'picklist', 'email', 'phone', 'url'];

const operatorNames = (type: FieldSchema['type']): string[] => {
  if (type === 'boolean' || type === 'id' || type === 'reference') return equality;
  return texts.includes(type) ? [...comparisons, 'like'] : comparisons;
};

/** The comparison operators of a field type: `{ eq: … }`, `{ in: […] }` and others. */
const operatorTypes = new Map<GraphQLScalarType, GraphQLInputObjectType>();
export const operatorsOf = (type: FieldSchema['type']): GraphQLInputObjectType => {
  const of = scalarOf(type);
  const known = operatorTypes.get(of);
  if (known) return known;
  const operand: GraphQLInputType = type === 'date' || type === 'datetime' ? DateInput(of) : of;
  const fields: GraphQLInputFieldConfigMap = {};
  for (const name of operatorNames(type)) fields[name] = { type: operand };
  for (const name of type === 'boolean' ? [] : ['in', 'nin']) fields[name] = { type: new GraphQLList(operand) };
  const made = new GraphQLInputObjectType({ name: `${of.name}Operators`, fields });
  operatorTypes.set(of, made);
  return made;
};
