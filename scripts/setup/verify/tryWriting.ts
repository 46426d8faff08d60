import type { Connection } from 'jsforce';
import { messageOf } from '../../messageOf.ts';
import { KnownError } from '../step.ts';

const help =
  'Check that the integration user has the permission set Media_Integration, and which validation rules, flows and triggers of your org act on ' +
  'File and Insight: except the integration user from them.';

/**
 * Changes a file as the callback does, as the user who does. What refuses it is known at once, and in Salesforce's own words, where a file that was
 * sent would be waited for, and the log leaves those words out.
 */
export const tryWriting = async (connect: () => Promise<Connection>, mediaId: string): Promise<void> => {
  const connection = await connect();
  try {
    await connection.sobject('Media__c').update({ Id: mediaId, Status__c: 'Processing' });
    const finding = { Kind__c: 'Entity', Value__c: 'Northwind Trading', External_Id__c: `${mediaId}:check` };
    await connection.sobject('Insight__c').create({ Media__c: mediaId, ...finding });
  } catch (cause) {
    const reason = messageOf(cause);
    throw new KnownError(`Salesforce refuses what the integration user writes: ${reason}`, help, { cause });
  }
};
