import { z } from 'zod';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';

type Connect = () => Promise<Connection>;

/** Yields all rows of a query, 2,000 per API call. `queryAll` includes the Recycle Bin. */
export async function* pages<Row>(
  connect: Connect,
  soql: string,
  row: z.ZodType<Row>,
  resource: 'query' | 'queryAll' = 'query',
): AsyncGenerator<Row[]> {
  const Page = z.object({ records: z.array(row), nextRecordsUrl: z.string().optional() });
  let next: string | undefined = `/${resource}?q=${encodeURIComponent(soql)}`;
  while (next !== undefined) {
    const url: string = next;
    const page = Page.parse(await callSalesforce(async () => (await connect()).requestGet(url, { ...requestOptions })));
    if (page.records.length > 0) yield page.records;
    next = page.nextRecordsUrl;
  }
}

/** The ids of the signed-in user and its org. */
export const signedIn = async (connect: Connect): Promise<{ id: string; organizationId: string }> => {
  const { userInfo } = await connect();
  if (!userInfo) throw new Error('Salesforce’s sign-in response has no user');
  return userInfo;
};
