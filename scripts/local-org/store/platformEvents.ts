import type { RecordData } from '../orgTypes.ts';
import { makeId } from '../recordIds.ts';
import type { RecordStore } from './recordStore.ts';

/** Keeps a published event. It goes with the transaction that published it, as `PublishAfterCommit` says. */
export const publish = (store: RecordStore, objectName: string, fields: RecordData): void => {
  const ReplayId = store.next(`replay:${objectName}`);
  const CreatedDate = new Date().toISOString().replace('Z', '+0000');
  store.put(objectName, { ...fields, Id: makeId('e00', ReplayId), ReplayId, CreatedDate });
};

/** The events of one kind, in the order in which they were published. No query finds them, as in Salesforce. */
export const published = (store: RecordStore, objectName: string): RecordData[] => store.all(objectName);
