import { z } from 'zod';
import { callSalesforce, requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';

type Connect = () => Promise<Connection>;

/** All rows that a query finds, 2,000 an API call. `queryAll` finds those in the recycle bin too. */
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

/** Ids and names of who signs in. */
export const signedIn = async (connect: Connect): Promise<{ id: string; organizationId: string }> => {
  const { userInfo } = await connect();
  if (!userInfo) throw new Error('Salesforce did not say who signed in');
  return userInfo;
};
