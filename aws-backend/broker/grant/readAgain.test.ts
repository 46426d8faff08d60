import type { Access } from '../../ports/recordAccess.ts';
import { mediaId, orgId, otherMediaId, parentId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
  Object.assign(broker.salesforce.media[0]!, { status: 'Failed', statusCode: 'PROCESSING_FAILED' });
});
const ask = async (id = mediaId): Promise<Answer> =>
  broker.call({ method: 'POST', path: `/media/${id}/reading`, caller: { userId, orgId } });
const nothingBegun = (): void => {
  expect([broker.salesforce.begun, broker.marks]).toEqual([[], []]);
};

describe('POST /media/{mediaId}/reading', () => {
  it.each([
    ['Failed', 'PROCESSING_FAILED'],
    ['Cancelled', 'READING_STOPPED'],
    ['Rejected', 'TOO_MANY_PAGES'],
  ])('starts another reading of a file with status %s', async (status, statusCode) => {
    Object.assign(broker.salesforce.media[0]!, { status, statusCode });

    expect(await ask()).toMatchObject({ status: 200, body: { mediaId, reading: 2 } });

    const folder = `insights/${orgId}/${mediaId}`;
    // The previous reading is stopped, so that a late message of it, e.g. a redriven dead letter, can't overwrite the new results.
    const keys = [`${folder}/1.stopped`, `${folder}/${parentId}.2.again`];
    expect(broker.marks).toEqual(keys.map((key) => ({ bucket: 'media-results-local', key })));
    expect(broker.salesforce.begun).toEqual([[mediaId, 2]]);
  });

  it('counts readings', async () => {
    broker.salesforce.media[0]!.reading = 4;

    expect((await ask()).body).toEqual({ mediaId, reading: 5 });
  });

  it.each([
    ['Uploading', undefined],
    ['Processing', undefined],
    ['Processing', 'TOO_MANY_PAGES'],
    ['Ready', undefined],
    ['Rejected', 'MALWARE_FOUND'],
    ['Rejected', 'FILE_EMPTY'],
    ['Rejected', 'FILE_TYPE_UNSUPPORTED'],
  ])('starts nothing for a file with status %s (%s)', async (status, statusCode) => {
    Object.assign(broker.salesforce.media[0]!, { status, statusCode });

    expect(problemIn(await ask()).code).toBe('NOT_READ_AGAIN');
    nothingBegun();
  });

  it('starts nothing if the content is gone', async () => {
    broker.gone.add(`media/${orgId}/${parentId}/${mediaId}`);

    expect(problemIn(await ask()).code).toBe('CONTENT_NOT_THERE');
    nothingBegun();
  });

  it.each<[Partial<Access>, string, string]>([
    [{ canRead: false, canEdit: false }, 'NO_VIEW_ACCESS', mediaId],
    [{ canEdit: false }, 'NO_EDIT_ACCESS', mediaId],
    [{}, 'MEDIA_NOT_FOUND', otherMediaId],
  ])('refuses with access %j: %s', async (access, code, id) => {
    Object.assign(broker.salesforce.access, access);

    expect(problemIn(await ask(id)).code).toBe(code);
    nothingBegun();
  });
});
