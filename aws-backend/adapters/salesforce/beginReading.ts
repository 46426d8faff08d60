import type { MediaChange } from '../../contracts/records/media.ts';
import type { Connection } from './connection.ts';
import { whereStatus } from './whereStatus.ts';

const begun = (reading: number): MediaChange => ({
  Status__c: 'Processing',
  Reading__c: reading,
  Status_Code__c: null,
  Status_Reason__c: null,
  Progress__c: null,
});

/** Marks the record of an incompletely read file as being read again; false if it is gone or that reading has already ended. */
export const beginReading = async (connect: () => Promise<Connection>, mediaId: string, reading: number): Promise<boolean> =>
  whereStatus(connect, { mediaId, statuses: ['Failed', 'Cancelled', 'Rejected', 'Processing'] }, { method: 'PATCH', body: begun(reading) });
