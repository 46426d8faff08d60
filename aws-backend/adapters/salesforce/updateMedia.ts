import { tryAll } from '../../runtime/tryAll.ts';
import { requestOptions } from './callSalesforce.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { recordsPerCall, saveRecords } from './savedRecords.ts';

/** Changes `Media__c` records, 200 a call; one that is gone is no error. Those behind one that may not be changed are changed all the same. */
export const updateMedia = async (connect: () => Promise<Connection>, changes: readonly ({ id: string } & object)[]): Promise<void> => {
  await tryAll(chunks(changes, recordsPerCall), async (some) => {
    const records = some.map((change) => ({ attributes: { type: 'Media__c' }, ...change }));
    const send = async (): Promise<unknown> =>
      (await connect()).requestPatch('/composite/sobjects', { allOrNone: false, records }, { ...requestOptions });
    await saveRecords(send);
  });
};
