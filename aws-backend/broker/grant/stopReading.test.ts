import type { Access } from '../../ports/recordAccess.ts';
import { mediaId, orgId, otherMediaId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
  broker.salesforce.media[0]!.status = 'Processing';
});
const may = (access: Partial<Access>): void => void Object.assign(broker.salesforce.access, access);
const stop = async (id = mediaId): Promise<Answer> =>
  broker.call({ method: 'DELETE', path: `/media/${id}/reading`, caller: { userId, orgId } });
const mark = { bucket: 'media-results-local', key: `insights/${orgId}/${mediaId}/1.stopped` };

describe('DELETE /media/{mediaId}/reading', () => {
  it('marks the record as cancelled, and leaves the mark that stages look for', async () => {
    expect(await stop()).toMatchObject({ status: 200, body: { mediaId } });

    expect(broker.salesforce.cancelled).toEqual([mediaId]);
    expect(broker.marks).toEqual([mark]);
  });

  it('stops the latest reading of several', async () => {
    broker.salesforce.media[0]!.reading = 3;

    await stop();

    expect(broker.marks).toEqual([{ ...mark, key: mark.key.replace('1.stopped', '3.stopped') }]);
  });

  it('leaves the mark also where only the record was changed the first time', async () => {
    broker.salesforce.media[0]!.status = 'Cancelled';

    expect((await stop()).status).toBe(200);

    expect(broker.salesforce.cancelled).toEqual([]);
    expect(broker.marks).toEqual([mark]);
  });

  it.each(['Uploading', 'Ready', 'Rejected', 'Failed'])('has nothing to stop of a file that is %s', async (status) => {
    broker.salesforce.media[0]!.status = status;

    expect(problemIn(await stop()).code).toBe('READING_ENDED');
    expect(broker.marks).toEqual([]);
  });

  it('has nothing to stop where the reading ended between the question and the change', async () => {
    broker.salesforce.media = new Proxy(broker.salesforce.media, {
      get: (media, property) => {
        const found: unknown = Reflect.get(media, property);
        if (broker.salesforce.cancelled.length > 0) media[0]!.status = 'Ready';
        return found;
      },
    });

    expect(problemIn(await stop()).code).toBe('READING_ENDED');
    expect(broker.marks).toEqual([]);
  });

  it.each<[Partial<Access>, string, string]>([
    [{ canRead: false, canEdit: false }, 'NO_VIEW_ACCESS', mediaId],
    [{ canEdit: false }, 'NO_EDIT_ACCESS', mediaId],
    [{}, 'MEDIA_NOT_FOUND', otherMediaId],
  ])('refuses where %j: %s', async (access, code, id) => {
    may(access);

    expect(problemIn(await stop(id)).code).toBe(code);
    expect([broker.salesforce.cancelled, broker.marks]).toEqual([[], []]);
  });
});
