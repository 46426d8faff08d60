import { z } from 'zod';
import { graphRequestOptions } from './compositeGraph.ts';
import type { KnownInsights } from './compositeGraphNodes.ts';
import type { Connection } from './connection.ts';
import { quotedList } from './soql.ts';

const Rows = z.object({
  records: z.array(z.object({ Id: z.string(), Media__c: z.string(), External_Id__c: z.string().nullable() })),
  nextRecordsUrl: z.string().optional(),
});

/** The insights that files already have in Salesforce, by file. Rows that others added have another external id and are ignored. */
export const knownInsights = async (connection: Connection, mediaIds: readonly string[]): Promise<Map<string, KnownInsights>> => {
  const known = new Map<string, Map<string, string>>(mediaIds.map((mediaId) => [mediaId, new Map()]));
  const soql = `SELECT Id, Media__c, External_Id__c FROM Insight__c WHERE Media__c IN ${quotedList(mediaIds)}`;
  let next: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
  while (next !== undefined) {
    const page = Rows.parse(await connection.requestGet(next, { ...graphRequestOptions }));
    for (const { Id, Media__c, External_Id__c } of page.records) {
      if (External_Id__c?.startsWith(`${Media__c}:`)) known.get(Media__c)?.set(External_Id__c, Id);
    }
    next = page.nextRecordsUrl;
  }
  return known;
};
