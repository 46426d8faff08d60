import { Connection } from 'jsforce/lib/core.js';
import type { InsightRecord } from '../../contracts/records/media.ts';
import { rememberingLog } from '../../test/rememberingLog.ts';
import { mediaId, parentId } from '../../test/media.ts';
import { requestsOf } from './compositeGraph.ts';
import { compositeGraphWriter } from './compositeGraphWriter.ts';
import { apiVersion } from './connection.ts';
import { graphServer } from './test/graphServer.ts';

let org: Awaited<ReturnType<typeof graphServer>>;
let log: ReturnType<typeof rememberingLog>;

beforeEach(async () => {
  org = await graphServer();
  log = rememberingLog();
});
afterEach(() => org.close());

const writer = (tellShare?: (share: number) => void) =>
  compositeGraphWriter(async () => new Connection({ instanceUrl: org.url, accessToken: 'a!b', version: apiVersion }), log, tellShare);

const insight = (number: number, name: string): InsightRecord => ({
  External_Id__c: `${mediaId(number)}:${name}`,
  Kind__c: 'Entity',
  Category__c: 'ORGANIZATION',
  Value__c: name,
  Confidence__c: 0.9,
  Is_Low_Confidence__c: false,
  Count__c: 1,
  Page__c: null,
  Start_Ms__c: null,
  End_Ms__c: null,
  Speaker__c: null,
  Assignee__c: null,
  Due__c: null,
});
const ready = (number: number, names: string[] = ['Acme']) => ({
  mediaId: mediaId(number),
  parentId,
  change: { Status__c: 'Ready' as const, Processed_At__c: '2026-05-01T10:00:00.000Z' },
  insights: names.map((name) => insight(number, name)),
});
const processing = (number: number) => ({ mediaId: mediaId(number), parentId, change: { Status__c: 'Processing' as const } });
const uploading = (...numbers: number[]) => {
  for (const number of numbers) org.media.set(mediaId(number), { Status__c: 'Uploading' });
};
const values = () => org.insights().map(({ Value__c }) => Value__c);

describe('compositeGraphWriter', () => {
  it('writes 40 files with 20 insights each in two calls, and 40 status changes in one', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    const names = Array.from({ length: 20 }, (_, index) => `Name ${String(index)}`);
    uploading(...numbers);

    await writer().write(numbers.map(processing));
    expect(org.calls).toEqual(['composite/graph']);

    await writer().write(numbers.map((number) => ready(number, names)));
    expect(org.calls).toEqual(['composite/graph', 'composite/graph', 'composite/graph']);
  });

  it('writes several files and their insights in one call', async () => {
    uploading(1, 2);

    const outcomes = await writer().write([ready(1, ['Acme', 'Globex']), ready(2)]);

    expect(outcomes).toEqual([
      { mediaId: mediaId(1), outcome: 'written' },
      { mediaId: mediaId(2), outcome: 'written' },
    ]);
    expect(org.calls).toEqual(['composite/graph']);
    expect(org.media.get(mediaId(1))).toMatchObject({ Status__c: 'Ready' });
    expect(org.insights()).toMatchObject([
      { Value__c: 'Acme', Media__c: mediaId(1), External_Id__c: `${mediaId(1)}:Acme` },
      { Value__c: 'Globex', Media__c: mediaId(1) },
      { Value__c: 'Acme', Media__c: mediaId(2) },
    ]);
  });

  it('is idempotent', async () => {
    uploading(1);
    await writer().write([ready(1, ['Acme', 'Globex'])]);
    const before = org.insights();

    expect(await writer().write([ready(1, ['Acme', 'Globex'])])).toEqual([{ mediaId: mediaId(1), outcome: 'written' }]);
    expect(org.insights()).toEqual(before);
  });

  it('replaces an earlier reading’s insights, and keeps those that others added', async () => {
    uploading(1);
    await writer().write([ready(1, ['Acme', 'Globex'])]);
    org.addInsight({ Media__c: mediaId(1), External_Id__c: null, Value__c: 'By hand' });
    org.addInsight({ Media__c: mediaId(1), External_Id__c: 'crm-7', Value__c: 'By an app' });

    await writer().write([ready(1, ['Globex', 'Initech'])]);

    expect(values().sort()).toEqual(['By an app', 'By hand', 'Globex', 'Initech']);
  });

  it('removes an earlier reading’s insights if there are none now', async () => {
    uploading(1);
    await writer().write([ready(1)]);

    await writer().write([ready(1, [])]);

    expect(values()).toEqual([]);
  });

  it('keeps the insights of a file that is being read again', async () => {
    uploading(1);
    await writer().write([ready(1)]);
    org.media.set(mediaId(1), { ...org.media.get(mediaId(1)), Status__c: 'Failed' });

    expect(await writer().write([processing(1)])).toEqual([{ mediaId: mediaId(1), outcome: 'written' }]);
    expect(values()).toEqual(['Acme']);
  });

  it('reports a late message about a finished file as stale', async () => {
    uploading(1);
    await writer().write([ready(1)]);

    expect(await writer().write([processing(1)])).toMatchObject([{ mediaId: mediaId(1), outcome: 'stale' }]);
    expect(org.media.get(mediaId(1))).toMatchObject({ Status__c: 'Ready' });
  });

  it('reports the result of a cancelled reading as stale, and writes none of it', async () => {
    uploading(1);
    org.media.set(mediaId(1), { ...org.media.get(mediaId(1)), Status__c: 'Cancelled' });

    expect(await writer().write([ready(1)])).toMatchObject([{ mediaId: mediaId(1), outcome: 'stale' }]);
    expect(org.media.get(mediaId(1))).toMatchObject({ Status__c: 'Cancelled' });
    expect(values()).toEqual([]);
  });

  it('reports a deleted file as stale', async () => {
    expect(await writer().write([ready(1)])).toEqual([{ mediaId: mediaId(1), outcome: 'stale', detail: 'NOT_FOUND' }]);
  });

  it('retries a file that it can’t find because it lost access to the object', async () => {
    uploading(1);
    org.state.isBlind = true;

    expect(await writer().write([ready(1)])).toEqual([{ mediaId: mediaId(1), outcome: 'retry', detail: 'INVALID_TYPE' }]);
  });

  it.each([
    ['UNABLE_TO_LOCK_ROW', 'retry'],
    ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'failed'],
    ['STRING_TOO_LONG', 'failed'],
  ])('reports %s of one file, without its content, and writes the others', async (errorCode, outcome) => {
    uploading(1, 2, 3);
    org.failures.set(mediaId(2), errorCode);

    expect(await writer().write([ready(1), ready(2), ready(3)])).toEqual([
      { mediaId: mediaId(1), outcome: 'written' },
      { mediaId: mediaId(2), outcome, detail: `${errorCode} Summary__c` },
      { mediaId: mediaId(3), outcome: 'written' },
    ]);
    expect(values()).toHaveLength(2);
    expect(org.calls).toHaveLength(1);
  });

  it('sends files again that Salesforce skipped after 14 failures', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    uploading(...numbers);
    for (const number of numbers.slice(0, 30)) org.failures.set(mediaId(number), 'STRING_TOO_LONG');

    const outcomes = await writer().write(numbers.map((number) => processing(number)));

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(numbers.map((number) => (number <= 30 ? 'failed' : 'written')));
    expect(org.calls).toHaveLength(3);
  });

  it.each([
    ['75 files', Array.from({ length: 151 }, () => 1), [75, 75, 1]],
    ['500 records', [499, 1, 1, 500], [2, 1, 1]],
  ])('puts up to %s into a call', (_, sizes, counts) => {
    const graphs = sizes.map((length, index) => ({
      graphId: String(index),
      compositeRequest: Array.from({ length }, () => ({ method: 'GET' as const, url: '', referenceId: '' })),
    }));

    expect(requestsOf(graphs).map((request) => request.length)).toEqual(counts);
  });

  it('stays within 75 files and 500 records per call', async () => {
    const numbers = Array.from({ length: 80 }, (_, index) => index + 1);
    uploading(...numbers);
    const names = Array.from({ length: 50 }, (_, index) => `Name ${index}`);

    await writer().write(numbers.map(processing));
    await writer().write(numbers.slice(0, 10).map((number) => ready(number, names)));

    expect(org.calls).toHaveLength(4);
    expect(values()).toHaveLength(500);
  });

  it.each([
    [503, 'SERVER_UNAVAILABLE'],
    [403, 'REQUEST_LIMIT_EXCEEDED'],
  ])('retries all files if Salesforce answers %d %s', async (status, errorCode) => {
    uploading(1, 2);
    org.state.refuseRequests = { status, errorCode };

    expect(await writer().write([ready(1), ready(2)])).toEqual([
      { mediaId: mediaId(1), outcome: 'retry', detail: errorCode },
      { mediaId: mediaId(2), outcome: 'retry', detail: errorCode },
    ]);
    expect(org.calls).toHaveLength(1);
  });

  it('tells the concurrency limit from the daily API limit', async () => {
    uploading(1);
    const limit = { status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED' };

    org.state.refuseRequests = { ...limit, message: 'ConcurrentRequests (Concurrent API Requests) Limit exceeded.' };
    expect(await writer().write([ready(1)])).toMatchObject([{ outcome: 'retry', detail: 'CONCURRENT_REQUEST_LIMIT_EXCEEDED' }]);
    org.state.refuseRequests = { ...limit, message: 'TotalRequests Limit exceeded.' };
    expect(await writer().write([ready(1)])).toMatchObject([{ outcome: 'retry', detail: 'REQUEST_LIMIT_EXCEEDED' }]);
  });

  it('warns if few daily API calls are left', async () => {
    uploading(1);
    org.state.usage = 'api-usage=80/100';
    const shares: number[] = [];

    await writer((share) => shares.push(share)).write([processing(1)]);

    const usage = { used: 80, limit: 100, salesforceApiPercent: 80 };
    expect(shares).toEqual([0.8]);
    expect(log.lines).toEqual([{ level: 'warn', told: ['Few Salesforce API calls are left today', usage] }]);
  });

  it('logs the API usage as information if enough calls are left', async () => {
    uploading(1);
    org.state.usage = 'api-usage=12/15000';

    await writer().write([processing(1)]);

    const usage = { used: 12, limit: 15_000, salesforceApiPercent: 0.1 };
    expect(log.lines).toEqual([{ level: 'info', told: ['Salesforce API calls used today', usage] }]);
  });
});
