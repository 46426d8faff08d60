import { tryAll } from '../../runtime/tryAll.ts';
import { requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { chunks } from './chunks.ts';
import { recordsPerCall, saveRecords } from './savedRecords.ts';

/** Deletes records of any object, 200 per call; ignores those already gone. Continues after records that can't be deleted. */
export const removeRecords = async (connect: () => Promise<Connection>, ids: readonly string[]): Promise<void> => {
  await tryAll(chunks(ids, recordsPerCall), async (some) => {
    const url = `/composite/sobjects?ids=${some.join(',')}&allOrNone=false`;
    const send = async (): Promise<unknown> => (await connect()).requestDelete(url, { ...requestOptions });
    await saveRecords(send);
  });
};
