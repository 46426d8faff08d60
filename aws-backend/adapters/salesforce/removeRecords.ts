import { requestOptions } from './callSalesforce.ts';
import type { Connection } from './connection.ts';
import { recordsPerCall, saveRecords } from './savedRecords.ts';

/** Deletes records of any kind, 200 a call; one that is gone already is no error. */
export const removeRecords = async (connect: () => Promise<Connection>, ids: readonly string[]): Promise<void> => {
  for (let start = 0; start < ids.length; start += recordsPerCall) {
    const url = `/composite/sobjects?ids=${ids.slice(start, start + recordsPerCall).join(',')}&allOrNone=false`;
    const send = async (): Promise<unknown> => (await connect()).requestDelete(url, { ...requestOptions });
    await saveRecords(send);
  }
};
