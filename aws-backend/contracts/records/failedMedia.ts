/** Written to a file's record if a stage gave up, or if no progress was reported for too long. */
export const failedMedia = {
  Status__c: 'Failed',
  Status_Code__c: 'PROCESSING_FAILED',
  Status_Reason__c: 'Something went wrong on our end while this file was being read. The file is kept and can be read again.',
} as const;
