import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const dates = ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'];

/** Makes a record older. No client can do that, so it is done in the local org's database. */
export const makeOlder = (folder: string, recordId: string, seconds: number): void => {
  const database = new DatabaseSync(path.join(folder, 'org.db'), { timeout: 5000 });
  const row = database.prepare('SELECT data FROM record WHERE id = ?').get(recordId);
  const record = JSON.parse(String(row?.['data'])) as Record<string, unknown>;
  for (const name of dates) record[name] = new Date(Date.parse(String(record[name])) - seconds * 1000).toISOString().replace('Z', '+0000');
  database.prepare('UPDATE record SET data = ? WHERE id = ?').run(JSON.stringify(record), recordId);
  database.close();
};

/** Makes a deleted record appear to have been in the recycle bin for this many days. */
export const makeLieInBin = (folder: string, recordId: string, days: number): void => {
  const database = new DatabaseSync(path.join(folder, 'org.db'), { timeout: 5000 });
  const { changes } = database.prepare('UPDATE recycle_bin SET removed_at = removed_at - ? WHERE id = ?').run(days * 86_400_000, recordId);
  database.close();
  if (changes !== 1) throw new Error(`${recordId} is not in the recycle bin`);
};

/** Turns a deleted record into one merged into another, as no client here can merge. Like Salesforce, also moves its file's lookup. */
export const makeMerged = (folder: string, loserId: string, winnerId: string, lookup = 'Account__c'): void => {
  const database = new DatabaseSync(path.join(folder, 'org.db'), { timeout: 5000 });
  const set = (table: string, field: string, where: string): void => {
    const sql = `UPDATE ${table} SET data = json_set(data, '$.${field}', ?) WHERE ${where}`;
    if (database.prepare(sql).run(winnerId, loserId).changes === 0) throw new Error(`${loserId} was not deleted, or has no file`);
  };
  set('recycle_bin', 'MasterRecordId', 'id = ?');
  set('record', lookup, "object = 'Media__c' AND data ->> '$.Parent_Id__c' = ?");
  database.close();
};
