import { z } from 'zod';
import type { MergedRecords, OrphanedFile } from '../../ports/mergedRecords.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { pages } from './pages.ts';
import { quotedList } from './soql.ts';
import { updateMedia } from './updateMedia.ts';

type Connect = () => Promise<Connection>;

/** Days that a record stays in the Recycle Bin. */
const binDays = 15;
/**
 * The objects that Salesforce merges and whose files it reparents by lookup, with the condition that finds merged-away records: Apex Developer
 * Guide, "Merging Records". Merged-away cases are kept if Setup says so, each with its master.
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

/** Salesforce moved the file's lookup to this record; users can't move a file elsewhere. */
const isMovedTo = (file: FileRow, id: string): boolean => [file.Account__c, file.Contact__c, file.Lead__c, file.Case__c].includes(id);

/** An org may lack this field on cases, or hide it. */
const isUntold = (object: string, error: unknown): boolean => object === 'Case' && error instanceof Error && error.name === 'INVALID_FIELD';

/** The surviving record of each record that lost a merge in the last 15 days. */
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

/** The record at the end of a chain of merges. Terminates even on a cycle, which merges never create. */
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

/** Merges according to `MasterRecordId`; files are moved by the integration user, since nobody else may. */
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
