import type { Connection } from 'jsforce';
import { messageOf } from '../../messageOf.ts';
import { KnownError } from '../step.ts';

const help =
  'Check that the integration user has the permission set Media_Integration, and which validation rules, flows and triggers of your org act on ' +
  'File and Insight: except the integration user from them.';

/**
 * Writes to a file as the callback does, as the integration user. A refusal is reported at once and with Salesforce's message; with an
 * uploaded file, the user would have to wait for it, and the log omits these messages.
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
