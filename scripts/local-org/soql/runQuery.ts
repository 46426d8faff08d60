import { parseQuery, type OrderByClause, type Query } from '@jetstreamapp/soql-parser-js';
import type { QueryRecord, QueryResult, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { objectNamed } from '../schema/orgSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { aggregate, isCount, isGrouped } from './aggregate.ts';
import { comparable, order } from './compare.ts';
import { fieldPath, type QueryScope } from './fieldPaths.ts';
import { selection, type ChildQuery } from './selection.ts';
import { where } from './where.ts';

type Compare = (left: RecordData, right: RecordData) => number;
type Clauses = Pick<Query, 'fields' | 'where' | 'orderBy' | 'limit' | 'offset'>;

const parse = (soql: string): Query => {
  try {
    return parseQuery(soql);
  } catch (error) {
    throw new SalesforceError('MALFORMED_QUERY', error instanceof Error ? error.message : String(error));
  }
};

const noSuchObject = (name: string): SalesforceError =>
  new SalesforceError(
    'INVALID_TYPE',
    `\nERROR\nsObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  );

const objectOf = (name: string, scope: QueryScope): ObjectSchema => {
  const object = objectNamed(scope.objects, name);
  if (!object || !scope.canReadObject(object)) throw noSuchObject(name);
  return object;
};

const orderOf = (clause: OrderByClause, object: ObjectSchema, scope: QueryScope): Compare => {
  if (!('field' in clause)) throw new SalesforceError('MALFORMED_QUERY', 'ORDER BY functions are not supported by this org');
  const path = fieldPath(object, clause.field.split('.'), scope);
  const direction = clause.order === 'DESC' ? -1 : 1;
  const nullsFirst = (clause.nulls ?? 'FIRST') === 'FIRST' ? -1 : 1;
  return (left, right) => {
    const [one, other] = [comparable(path.value(left), path.field), comparable(path.value(right), path.field)];
    if (one === null || other === null) return one === other ? 0 : one === null ? nullsFirst : -nullsFirst;
    return direction * order(one, other);
  };
};

const sorted = (records: RecordData[], clauses: Query['orderBy'], object: ObjectSchema, scope: QueryScope): RecordData[] => {
  const orders = [clauses ?? []].flat().map((clause) => orderOf(clause, object, scope));
  return orders.length === 0
    ? records
    : records.toSorted((left, right) => orders.map((compare) => compare(left, right)).find((result) => result !== 0) ?? 0);
};

/** Runs queries as one user sees the org. */
export const queryRunner = (
  scope: QueryScope,
  computed: (object: ObjectSchema, query: Query) => RecordData[] | undefined,
): ((soql: string) => QueryResult) => {
  const matching = (query: Clauses, object: ObjectSchema, from: RecordData[]): RecordData[] => {
    const test = where(query.where, object, scope, (inner) => {
      const [field] = inner.fields ?? [];
      const target = objectOf(inner.sObject ?? '', scope);
      if (field?.type !== 'Field') throw new SalesforceError('MALFORMED_QUERY', 'A semi-join selects one field');
      const path = fieldPath(target, [field.field], scope);
      return matching(inner, target, scope.visible(target)).map((record) => path.value(record));
    });
    return sorted(from.filter(test), query.orderBy, object, scope);
  };
  const page = <Row>(rows: Row[], { limit, offset = 0 }: Clauses): Row[] =>
    rows.slice(offset, limit === undefined ? undefined : offset + limit);

  const child: ChildQuery = (subquery, parent) => {
    const related = [...scope.objects.values()].flatMap((object) =>
      [...object.fields.values()].filter(({ referenceTo }) => referenceTo.includes(parent.name)).map((field) => ({ object, field })),
    );
    const found = related.find(
      ({ field }) => field.childRelationshipName?.toLowerCase() === subquery.relationshipName.toLowerCase(),
    );
    if (!found || !scope.canReadObject(found.object)) {
      throw new SalesforceError(
        'INVALID_TYPE',
        `\nERROR\nDidn't understand relationship '${subquery.relationshipName}' in FROM part of query call.`,
      );
    }
    const select = selection(subquery.fields ?? [], found.object, scope, child);
    const run = (record: RecordData): unknown => {
      const own = scope.visible(found.object).filter((candidate) => candidate[found.field.name] === record['Id']);
      const rows = page(matching(subquery, found.object, own), subquery).map(select);
      return rows.length === 0 ? null : { totalSize: rows.length, done: true, records: rows };
    };
    return { name: found.field.childRelationshipName ?? '', run };
  };

  return (soql) => {
    const query = parse(soql);
    const object = objectOf(query.sObject ?? '', scope);
    const rows = computed(object, query) ?? matching(query, object, scope.visible(object));
    if (isCount(query)) return { totalSize: rows.length, done: true, records: [] };
    const selected: QueryRecord[] = isGrouped(query)
      ? page(aggregate(query, object, rows, scope), query)
      : page(rows, query).map(selection(query.fields ?? [], object, scope, child));
    return { totalSize: selected.length, done: true, records: selected };
  };
};
