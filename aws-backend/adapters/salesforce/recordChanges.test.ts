import { salesforceConnection } from './connection.ts';
import { salesforceRecordAccess } from './recordAccess.ts';
import { queriesOf, salesforceServer, type SalesforceServer } from './test/salesforceServer.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';

const mediaId = 'a00000000000001AAA';

let server: SalesforceServer;
let access: RecordAccess;
beforeEach(async () => {
  server = await salesforceServer();
  access = salesforceRecordAccess(salesforceConnection(server.app));
});
afterEach(() => server.close());
const queries = (): Record<string, string> => queriesOf(server);

describe('salesforceRecordAccess', () => {
  const changed = (httpStatusCode: number, errorCode?: string): object => ({
    ...{ referenceId: 'change', httpStatusCode, httpHeaders: {} },
    body: errorCode === undefined ? null : [{ errorCode, message: 'No' }],
  });
  const answered = (...compositeResponse: object[]): void => void server.answers.push({ body: { compositeResponse } });

  describe('deleting a file’s record', () => {
    it.each([
      ['deleteUnsent', "('Uploading')"],
      ['deleteMedia', "('Processing','Ready','Rejected','Failed','Cancelled')"],
    ] as const)('checks its status in the same call: %s', async (remove, statuses) => {
      answered(changed(204));

      expect(await access[remove](mediaId)).toBe(true);
      expect(queries()['media']).toBe(`SELECT Id FROM Media__c WHERE Id = '${mediaId}' AND Status__c IN ${statuses}`);
      expect(server.calls.map(({ body }) => body)).toEqual([
        {
          allOrNone: false,
          compositeRequest: [
            { method: 'GET', referenceId: 'media', url: expect.any(String) },
            { method: 'DELETE', referenceId: 'change', url: '/services/data/v67.0/sobjects/Media__c/@{media.records[0].Id}' },
          ],
        },
      ]);
    });

    it.each(['PROCESSING_HALTED', 'ENTITY_IS_DELETED', 'NOT_FOUND', 'INVALID_CROSS_REFERENCE_KEY'])(
      'returns false if it is gone or its status has changed: %s',
      async (errorCode) => {
        answered(changed(400, errorCode));

        expect(await access.deleteUnsent(mediaId)).toBe(false);
      },
    );

    it('retries if another call had locked it', async () => {
      answered(changed(400, 'UNABLE_TO_LOCK_ROW'));
      answered(changed(204));

      expect(await access.deleteUnsent(mediaId)).toBe(true);
    });

    it('rejects with SALESFORCE_UNAVAILABLE if the query for it fails', async () => {
      const timedOut = [{ errorCode: 'QUERY_TIMEOUT', message: 'No' }];
      answered({ referenceId: 'media', httpStatusCode: 400, body: timedOut }, changed(400, 'PROCESSING_HALTED'));

      await expect(access.deleteUnsent(mediaId)).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE' });
    });

    it('rejects without permission', async () => {
      answered(changed(403, 'INSUFFICIENT_ACCESS_OR_READONLY'));

      await expect(access.deleteUnsent(mediaId)).rejects.toMatchObject({ name: 'INSUFFICIENT_ACCESS_OR_READONLY' });
    });
  });

  describe('cancelling the reading of a file', () => {
    it('checks the status in the same call, and can be repeated', async () => {
      answered(changed(204));

      expect(await access.cancelReading(mediaId)).toBe(true);
      const { compositeRequest } = server.calls[0]?.body as { compositeRequest: { method: string; url: string; body?: object }[] };
      expect(queries()['media']).toBe(`SELECT Id FROM Media__c WHERE Id = '${mediaId}' AND Status__c IN ('Processing','Cancelled')`);
      expect(compositeRequest[1]).toMatchObject({
        method: 'PATCH',
        url: '/services/data/v67.0/sobjects/Media__c/@{media.records[0].Id}',
        body: {
          ...{ Status__c: 'Cancelled', Status_Code__c: 'READING_STOPPED', Progress__c: null, Processed_At__c: expect.any(String) },
          Status_Reason__c: 'Reading was stopped. The file is kept and can be read again.',
        },
      });
    });

    it.each(['PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'])('returns false if the reading has ended: %s', async (errorCode) => {
      answered(changed(400, errorCode));

      expect(await access.cancelReading(mediaId)).toBe(false);
    });
  });

  describe('starting another reading of a file', () => {
    it('clears the outcome of the earlier reading in the same call', async () => {
      answered(changed(204));

      expect(await access.beginReading(mediaId, 2)).toBe(true);
      const { compositeRequest } = server.calls[0]?.body as { compositeRequest: { method: string; body?: object }[] };
      expect(queries()['media']).toBe(
        `SELECT Id FROM Media__c WHERE Id = '${mediaId}' AND Status__c IN ('Failed','Cancelled','Rejected','Processing')`,
      );
      expect(compositeRequest[1]).toMatchObject({
        method: 'PATCH',
        body: { Status__c: 'Processing', Reading__c: 2, Status_Code__c: null, Status_Reason__c: null, Progress__c: null },
      });
    });

    it('returns false if the file’s status doesn’t allow it', async () => {
      answered(changed(400, 'PROCESSING_HALTED'));

      expect(await access.beginReading(mediaId, 2)).toBe(false);
    });
  });
});
