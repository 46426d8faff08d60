import { tryAll } from '../../runtime/tryAll.ts';
import { requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { chunks } from './chunks.ts';
import { recordsPerCall, saveRecords } from './savedRecords.ts';

/** Deletes records of any kind, 200 a call; one that is gone already is no error. Those behind one that may not be deleted are deleted all the same. */
export const removeRecords = async (connect: () => Promise<Connection>, ids: readonly string[]): Promise<void> => {
  await tryAll(chunks(ids, recordsPerCall), async (some) => {
    const url = `/composite/sobjects?ids=${some.join(',')}&allOrNone=false`;
    const send = async (): Promise<unknown> => (await connect()).requestDelete(url, { ...requestOptions });
    await saveRecords(send);
  });
};
