import { mediaId, parentId } from '../../test/media.ts';
import type { NodeAnswer } from './compositeGraph.ts';
import { outcomeOf } from './compositeGraphOutcome.ts';

const write = { mediaId: mediaId(1), parentId, change: { Status__c: 'Ready' as const } };
const refused = (referenceId: string, httpStatusCode: number, errorCode: string, fields: string[] = []): NodeAnswer => ({
  ...{ referenceId, httpStatusCode },
  body: [{ errorCode, fields }],
});
const outcome = (node: NodeAnswer) =>
  outcomeOf(write, { graphId: write.mediaId, isSuccessful: false, graphResponse: { compositeResponse: [node] } }).outcome;

describe('outcomeOf', () => {
  it.each(['UNABLE_TO_LOCK_ROW', 'REQUEST_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE', 'UNKNOWN_EXCEPTION', 'QUERY_TIMEOUT'])(
    'retries a file after %s',
    (errorCode) => {
      expect(outcome(refused('media', 400, errorCode))).toBe('retry');
    },
  );

  it('retries a file after any 5xx status only', () => {
    expect(outcome(refused('insight0', 500, 'APEX_ERROR'))).toBe('retry');
    expect(outcome(refused('insight0', 499, 'APEX_ERROR'))).toBe('failed');
  });

  it('is stale if the file’s record is gone or has progressed, but not if an insight is gone', () => {
    expect(outcome(refused('media', 404, 'NOT_FOUND'))).toBe('stale');
    expect(outcome(refused('before', 404, 'ENTITY_IS_DELETED'))).toBe('stale');
    expect(outcome(refused('media', 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', ['Status__c']))).toBe('stale');
    expect(outcome(refused('media', 400, 'STRING_TOO_LONG', ['Status__c']))).toBe('failed');
    expect(outcome(refused('insight0', 404, 'NOT_FOUND'))).toBe('failed');
    expect(outcome(refused('insight0', 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', ['Status__c']))).toBe('failed');
  });

  it('retries a file that Salesforce did not answer for or did not process', () => {
    expect(outcomeOf(write, undefined)).toEqual({ mediaId: write.mediaId, outcome: 'retry', detail: 'NO_ANSWER' });
    expect(outcome(refused('media', 412, 'PROCESSING_HALTED'))).toBe('retry');
  });
});
