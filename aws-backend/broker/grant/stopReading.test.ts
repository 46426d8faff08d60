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
  it('sets the record to Cancelled and writes the stop mark that the stages check', async () => {
    expect(await stop()).toMatchObject({ status: 200, body: { mediaId } });

    expect(broker.salesforce.cancelled).toEqual([mediaId]);
    expect(broker.marks).toEqual([mark]);
  });

  it('stops the latest of several readings', async () => {
    broker.salesforce.media[0]!.reading = 3;

    await stop();

    expect(broker.marks).toEqual([{ ...mark, key: mark.key.replace('1.stopped', '3.stopped') }]);
  });

  it('writes the stop mark even if an earlier call changed only the record', async () => {
    broker.salesforce.media[0]!.status = 'Cancelled';

    expect((await stop()).status).toBe(200);

    expect(broker.salesforce.cancelled).toEqual([]);
    expect(broker.marks).toEqual([mark]);
  });

  it.each(['Uploading', 'Ready', 'Rejected', 'Failed'])('refuses a file with status %s, which has no reading to stop', async (status) => {
    broker.salesforce.media[0]!.status = status;

    expect(problemIn(await stop()).code).toBe('READING_ENDED');
    expect(broker.marks).toEqual([]);
  });

  it('refuses if the reading ends while the record is changed', async () => {
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
  ])('refuses with access %j: %s', async (access, code, id) => {
    may(access);

    expect(problemIn(await stop(id)).code).toBe(code);
    expect([broker.salesforce.cancelled, broker.marks]).toEqual([[], []]);
  });
});
