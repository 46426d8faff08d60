import type { RecordData } from '../orgTypes.ts';
import { makeId } from '../recordIds.ts';
import type { RecordStore } from './recordStore.ts';

/** Stores a published event in the current transaction, which matches `PublishAfterCommit`. */
export const publish = (store: RecordStore, objectName: string, fields: RecordData): void => {
  const ReplayId = store.next(`replay:${objectName}`);
  const CreatedDate = new Date().toISOString().replace('Z', '+0000');
  store.put(objectName, { ...fields, Id: makeId('e00', ReplayId), ReplayId, CreatedDate });
};

/** The events of one type in publication order. They can't be queried, as in Salesforce. */
export const published = (store: RecordStore, objectName: string): RecordData[] => store.all(objectName);
