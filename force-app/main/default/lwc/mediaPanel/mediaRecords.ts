import { createRecord } from 'lightning/uiRecordApi';
import MEDIA from '@salesforce/schema/Media__c';
import MEDIA_SESSION from '@salesforce/schema/Media_Session__c';
import { mediaFields, type RecordName } from 'c/uploadQueue';
import { RecordError } from './recordErrors.ts';

const create = async (apiName: string, fields: Record<string, unknown>, code: string): Promise<string> => {
  try {
    return (await createRecord({ apiName, fields })).id;
  } catch (error) {
    throw new RecordError(code, typeof error === 'object' && error !== null ? error : {});
  }
};

/** Registers the page's key with Salesforce, which records the user. */
export const createSession = async (thumbprint: string): Promise<string> =>
  create(MEDIA_SESSION.objectApiName, { Key_Thumbprint__c: thumbprint }, 'SESSION_REFUSED');

/** Creates the record of a file that is about to be sent. */
export const createMedia = async (file: File, parent: { id: string; objectApiName: string }, named: RecordName): Promise<string> =>
  create(MEDIA.objectApiName, mediaFields(file, parent, named), 'RECORD_REFUSED');
