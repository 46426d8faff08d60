import { z } from 'zod';
import type { MergedRecords, OrphanedFile } from '../../ports/mergedRecords.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { pages } from './pages.ts';
import { quotedList } from './soql.ts';
import { updateMedia } from './updateMedia.ts';

type Connect = () => Promise<Connection>;

/** What Salesforce merges, of the objects whose files it moves by a lookup: Apex Developer Guide, "Merging Records". */
const mergedObjects = ['Account', 'Contact', 'Lead'];
const idsPerQuery = 200;

const MergedRow = z.object({ Id: z.string(), MasterRecordId: z.string() });
const FileRow = z.object({ Id: z.string(), Parent_Id__c: z.string(), Stored_Under__c: z.string().nullish() });

/** Which record each went into that is gone by a merge, as long as it lies in the recycle bin. */
const mastersOf = async (connect: Connect): Promise<ReadonlyMap<string, string>> => {
  const masters = new Map<string, string>();
  for (const object of mergedObjects) {
    const soql = `SELECT Id, MasterRecordId FROM ${object} WHERE IsDeleted = true AND MasterRecordId != null`;
    for await (const page of pages(connect, soql, MergedRow, 'queryAll'))
      for (const { Id, MasterRecordId } of page) masters.set(Id, MasterRecordId);
  }
  return masters;
};

/** The record at the end of a row of merges; of a circle, which no merges make, the first one again. */
const lastMaster = (masters: ReadonlyMap<string, string>, id: string): string => {
  const passed = new Set<string>();
  let master = id;
  for (let next = masters.get(master); next !== undefined && !passed.has(next); next = masters.get(next)) {
    passed.add(next);
    master = next;
  }
  return master;
};

/** Merges as `MasterRecordId` tells of them; the files are moved by the integration user, which alone may. */
export const salesforceMergedRecords = (connect: Connect): MergedRecords => ({
  async orphans() {
    const masters = await mastersOf(connect);
    const orphans: OrphanedFile[] = [];
    for (const ids of chunks([...masters.keys()], idsPerQuery)) {
      const soql = `SELECT Id, Parent_Id__c, Stored_Under__c FROM Media__c WHERE Parent_Id__c IN ${quotedList(ids)} AND Status__c != 'Uploading'`;
      for await (const page of pages(connect, soql, FileRow))
        for (const { Id: mediaId, Parent_Id__c, Stored_Under__c } of page)
          orphans.push({ mediaId, newParentId: lastMaster(masters, Parent_Id__c), storedUnderId: Stored_Under__c ?? Parent_Id__c });
    }
    return orphans;
  },
  adopt: (files) =>
    updateMedia(
      connect,
      files.map(({ mediaId, newParentId, storedUnderId }) => ({ id: mediaId, Parent_Id__c: newParentId, Stored_Under__c: storedUnderId })),
    ),
});
