import { parseQuery, type OrderByClause, type Query, type WhereClause } from '@jetstreamapp/soql-parser-js';
import { messageOf } from '../../messageOf.ts';
import type { FieldValue, QueryRecord, QueryResult, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { objectNamed } from '../schema/orgSchema.ts';
import { malformedQuery, SalesforceError } from '../salesforceError.ts';
import { aggregate, isCount, isGrouped } from './aggregate.ts';
import { checkClauses } from './checkClauses.ts';
import { childRelationship, ofParent } from './childQueries.ts';
import type { Operand } from './compare.ts';
import { fieldPath, isLongText, operandOf, type QueryScope } from './fieldPaths.ts';
import type { Filter } from './filter.ts';
import { ordering } from './ordering.ts';
import { selection, type ChildQuery } from './selection.ts';
import { where } from './where.ts';

const parse = (soql: string): Query => {
  try {
    return parseQuery(soql);
  } catch (error) {
    throw new SalesforceError('MALFORMED_QUERY', messageOf(error));
  }
};

const objectOf = (name: string, scope: QueryScope): ObjectSchema => {
  const object = objectNamed(scope.objects, name);
  if (object && scope.canReadObject(object)) return object;
  throw new SalesforceError(
    'INVALID_TYPE',
    `\nERROR\nsObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
};

const page = <Row>(rows: readonly Row[], { limit, offset = 0 }: { limit?: number; offset?: number }): readonly Row[] =>
  rows.slice(offset, limit === undefined ? undefined : offset + limit);

const sortable =
  (object: ObjectSchema, scope: QueryScope) =>
  (clause: OrderByClause): Operand<RecordData> => {
    if (!('field' in clause)) throw malformedQuery('ORDER BY functions are not supported by this org');
    const path = fieldPath(object, clause.field.split('.'), scope);
    if (isLongText(path.field)) throw malformedQuery(`field '${path.field.name}' can not be sorted in a query call`);
    return operandOf(path);
  };

/** The filter of a WHERE clause, with its semi-joins evaluated. */
const filterOf = (clause: WhereClause | undefined, object: ObjectSchema, scope: QueryScope): Filter<RecordData> =>
  where(clause, object, scope, (inner): FieldValue[] => {
    const [field, ...others] = inner.fields ?? [];
    const target = objectOf(inner.sObject ?? '', scope);
    checkClauses(inner);
    if (field?.type !== 'Field' || others.length > 0 || inner.limit !== undefined || inner.orderBy !== undefined || isGrouped(inner))
      throw malformedQuery('A semi-join selects one field, without order or limit');
    const path = fieldPath(target, [field.field], scope);
    return scope.visible(target, filterOf(inner.where, target, scope)).map(path.value);
  });

const childQuery =
  (scope: QueryScope): ChildQuery =>
  (subquery, parent) => {
    checkClauses(subquery);
    const { object, field } = childRelationship(subquery, parent, scope);
    const filter = filterOf(subquery.where, object, scope);
    const select = selection(subquery.fields ?? [], object, scope, childQuery(scope));
    const inOrder = ordering(subquery.orderBy, sortable(object, scope));
    const run = (record: RecordData): unknown => {
      const rows = page(inOrder(scope.visible(object, ofParent(field, record, filter))), subquery).map(select);
      return rows.length === 0 ? null : { totalSize: rows.length, done: true, records: rows };
    };
    return { name: field.childRelationshipName ?? '', run };
  };

/** Runs SOQL queries with the scope of one user. */
export const queryRunner =
  (scope: QueryScope, computed: (object: ObjectSchema, query: Query) => RecordData[] | undefined): ((soql: string) => QueryResult) =>
  (soql) => {
    const query = parse(soql);
    checkClauses(query);
    const object = objectOf(query.sObject ?? '', scope);
    const filter = filterOf(query.where, object, scope);
    const rows = computed(object, query)?.filter(filter.matches) ?? scope.visible(object, filter);
    if (isCount(query)) return { totalSize: page(rows, query).length, done: true, records: [] };
    if (isGrouped(query)) return answer(page(aggregate(query, object, rows, scope), query));
    const select = selection(query.fields ?? [], object, scope, childQuery(scope));
    return answer(page(ordering(query.orderBy, sortable(object, scope))(rows), query).map(select));
  };

const answer = (records: readonly QueryRecord[]): QueryResult => ({ totalSize: records.length, done: true, records: [...records] });
