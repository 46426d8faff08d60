import type { MediaChange } from '../../contracts/records/media.ts';
import type { Connection } from './connection.ts';
import { whereStatus } from './whereStatus.ts';

const cancelled = (): Omit<MediaChange, 'Reading__c'> => ({
  Status__c: 'Cancelled',
  Status_Code__c: 'READING_STOPPED',
  Status_Reason__c: 'Reading was stopped. The file is kept and can be read again.',
  Progress__c: null,
  Processed_At__c: new Date().toISOString(),
});

/** Marks the record of a file that is being read as cancelled; idempotent, in case the first response was lost. */
export const cancelReading = async (connect: () => Promise<Connection>, mediaId: string): Promise<boolean> =>
  whereStatus(connect, { mediaId, statuses: ['Processing', 'Cancelled'] }, { method: 'PATCH', body: cancelled() });
