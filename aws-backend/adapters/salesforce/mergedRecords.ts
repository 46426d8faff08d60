import { z } from 'zod';
import type { MergedRecords, OrphanedFile } from '../../ports/mergedRecords.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { pages } from './pages.ts';
import { quotedList } from './soql.ts';
import { updateMedia } from './updateMedia.ts';

type Connect = () => Promise<Connection>;

/** As long as a record lies in the recycle bin. */
const binDays = 15;
/**
 * What Salesforce merges, of the objects whose files it moves by a lookup, and how those are found that lost: Apex Developer Guide, "Merging
 * Records". Cases that lost are kept where Setup says so, each with its master.
 */
const losersOf: Readonly<Record<string, string>> = {
  Account: 'IsDeleted = true AND MasterRecordId != null',
  Contact: 'IsDeleted = true AND MasterRecordId != null',
  Lead: 'IsDeleted = true AND MasterRecordId != null',
  Case: `MasterRecordId != null AND SystemModstamp = LAST_N_DAYS:${String(binDays)}`,
};
const idsPerQuery = 200;

const MergedRow = z.object({ Id: z.string(), MasterRecordId: z.string() });
const Lookup = z.string().nullish();
const lookups = { Account__c: Lookup, Contact__c: Lookup, Lead__c: Lookup, Case__c: Lookup };
const FileRow = z.object({ Id: z.string(), Parent_Id__c: z.string(), Stored_Under__c: z.string().nullish(), ...lookups });
type FileRow = z.infer<typeof FileRow>;

/** Salesforce moved the file's lookup there; nobody may move a file to anywhere else. */
const isMovedTo = (file: FileRow, id: string): boolean => [file.Account__c, file.Contact__c, file.Lead__c, file.Case__c].includes(id);

/** An org may have no such field on cases, or hide it. */
const isUntold = (object: string, error: unknown): boolean => object === 'Case' && error instanceof Error && error.name === 'INVALID_FIELD';

/** Which record each went into that lost a merge in the last fifteen days. */
const mastersOf = async (connect: Connect): Promise<ReadonlyMap<string, string>> => {
  const masters = new Map<string, string>();
  for (const [object, lost] of Object.entries(losersOf)) {
    const soql = `SELECT Id, MasterRecordId FROM ${object} WHERE ${lost}`;
    try {
      for await (const page of pages(connect, soql, MergedRow, 'queryAll'))
        for (const { Id, MasterRecordId } of page) masters.set(Id, MasterRecordId);
    } catch (error) {
      if (!isUntold(object, error)) throw error;
    }
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

const orphanOf = (masters: ReadonlyMap<string, string>, file: FileRow): OrphanedFile[] => {
  const newParentId = lastMaster(masters, file.Parent_Id__c);
  if (!isMovedTo(file, newParentId)) return [];
  return [{ mediaId: file.Id, newParentId, storedUnderId: file.Stored_Under__c ?? file.Parent_Id__c }];
};

/** Merges as `MasterRecordId` tells of them; the files are moved by the integration user, which alone may. */
export const salesforceMergedRecords = (connect: Connect): MergedRecords => ({
  async orphans() {
    const masters = await mastersOf(connect);
    const orphans: OrphanedFile[] = [];
    for (const ids of chunks([...masters.keys()], idsPerQuery)) {
      const fields = ['Id', 'Parent_Id__c', 'Stored_Under__c', ...Object.keys(lookups)].join(', ');
      const soql = `SELECT ${fields} FROM Media__c WHERE Parent_Id__c IN ${quotedList(ids)} AND Status__c != 'Uploading'`;
      for await (const page of pages(connect, soql, FileRow)) orphans.push(...page.flatMap((file) => orphanOf(masters, file)));
    }
    return orphans;
  },
  adopt: (files) =>
    updateMedia(
      connect,
      files.map(({ mediaId, newParentId, storedUnderId }) => ({ id: mediaId, Parent_Id__c: newParentId, Stored_Under__c: storedUnderId })),
    ),
});
