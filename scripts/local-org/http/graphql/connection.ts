import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { QueryRecord } from '../../orgTypes.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { ApiError } from '../rest/restErrors.ts';
import type { RestContext } from '../rest/restTypes.ts';
import { soqlOrder, soqlWhere } from './conditions.ts';
import { asksForTotal, selectedColumns } from './selectedColumns.ts';

/** GraphQL API Developer Guide: 10 records by default, 200 at most. */
const usualFirst = 10;
const maxFirst = 200;
/** The same guide, "Paginate with Upper-Bound Limit": with an upper bound given, a page has 200 to 2,000 records. */
const [minBounded, maxBounded] = [200, 2_000];

const Arguments = z.object({
  first: z.number().int().nullish(),
  upperBound: z.number().int().nullish(),
  after: z.string().nullish(),
  where: z.unknown().optional(),
  orderBy: z.unknown().optional(),
});

/** One page of a query's records. */
export interface Connection {
  edges: { cursor: string; node: QueryRecord }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number | null;
}

const cursorOf = (position: number): string => Buffer.from(`v1:${position}`).toString('base64');

/** The record position that a cursor encodes, 0 without a cursor. */
const positionAfter = (cursor: string | null | undefined): number => {
  if (cursor === null || cursor === undefined) return 0;
  const [, position] = /^v1:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (position === undefined) throw new ApiError(400, 'INVALID_INPUT', `Invalid cursor: ${cursor}`);
  return Number(position) + 1;
};

const pageSize = ({ first, upperBound }: z.infer<typeof Arguments>): number => {
  const [least, most] = typeof upperBound === 'number' ? [minBounded, maxBounded] : [1, maxFirst];
  const size = first ?? usualFirst;
  if (size < least || size > most) throw new ApiError(400, 'INVALID_INPUT', `The value of 'first' must be between ${least} and ${most}`);
  return Math.min(size, upperBound ?? most);
};

/** Runs a connection as a SOQL query of the caller; `condition` restricts it to the children of one record. */
export const connection = (
  context: RestContext,
  object: ObjectSchema,
  sent: unknown,
  info: GraphQLResolveInfo,
  condition?: string,
): Connection => {
  const given = Arguments.parse(sent);
  const { after, where, orderBy } = given;
  const [size, from] = [pageSize(given), positionAfter(after)];
  const conditions = [condition, soqlWhere(object, where)].filter((part) => part !== undefined);
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const order = soqlOrder(orderBy);
  const { org, caller } = context;
  const columns = selectedColumns(info, org.objects(), object).join(', ');
  const { records } = org.query(
    caller,
    `SELECT ${columns} FROM ${object.name}${filter} ORDER BY ${order} LIMIT ${size + 1} OFFSET ${from}`,
  );
  const edges = records.slice(0, size).map((node, index) => ({ cursor: cursorOf(from + index), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: records.length > size,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: asksForTotal(info) ? org.query(caller, `SELECT COUNT() FROM ${object.name}${filter}`).totalSize : null,
  };
};
