import { tryAll } from '../../runtime/tryAll.ts';
import { requestOptions } from './callSalesforce.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { recordsPerCall, saveRecords } from './savedRecords.ts';

/** Updates `Media__c` records, 200 per call; ignores those that are gone. Continues after records that can't be updated. */
export const updateMedia = async (connect: () => Promise<Connection>, changes: readonly ({ id: string } & object)[]): Promise<void> => {
  await tryAll(chunks(changes, recordsPerCall), async (some) => {
    const records = some.map((change) => ({ attributes: { type: 'Media__c' }, ...change }));
    const send = async (): Promise<unknown> =>
      (await connect()).requestPatch('/composite/sobjects', { allOrNone: false, records }, { ...requestOptions });
    await saveRecords(send);
  });
};
