import type { Access } from '../../ports/recordAccess.ts';
import { mediaId, orgId, otherMediaId, parentId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
  broker.salesforce.media[0]!.status = 'Ready';
});
const ask = async (id = mediaId): Promise<Answer> => broker.call({ method: 'DELETE', path: `/media/${id}`, caller: { userId, orgId } });

describe('DELETE /media/{mediaId}', () => {
  it.each(['Processing', 'Ready', 'Rejected', 'Failed', 'Cancelled'])(
    'stops the reading of a file with status %s, marks it for erasure and deletes its record',
    async (status) => {
      Object.assign(broker.salesforce.media[0]!, { status, reading: 3 });

      expect(await ask()).toMatchObject({ status: 200, body: { mediaId } });

      const folder = `insights/${orgId}/${mediaId}`;
      expect(broker.marks.map(({ key }) => key)).toEqual([`${folder}/3.stopped`, `${folder}/${parentId}.deleted`]);
      expect(broker.salesforce.deleted).toEqual([mediaId]);
    },
  );

  it('keeps the record if the file can’t be marked as deleted, so that the caller can try again', async () => {
    jest.spyOn(broker.marks, 'push').mockImplementation(() => {
      throw new Error('S3 is away');
    });

    expect(problemIn(await ask()).code).toBe('INTERNAL');
    expect(broker.salesforce.deleted).toEqual([]);
  });

  it('reports an error if the record can’t be deleted', async () => {
    jest.spyOn(broker.salesforce.deleted, 'push').mockImplementation(() => {
      throw new Error('Salesforce is away');
    });

    expect(problemIn(await ask()).code).toBe('INTERNAL');
  });

  it('refuses to delete a file that is still uploading', async () => {
    broker.salesforce.media[0]!.status = 'Uploading';

    expect(problemIn(await ask()).code).toBe('UPLOAD_UNFINISHED');
    expect([broker.marks, broker.salesforce.deleted]).toEqual([[], []]);
  });

  it.each<[Partial<Access>, string, string]>([
    [{ canRead: false, canEdit: false, canDelete: false }, 'NO_VIEW_ACCESS', mediaId],
    [{ canDelete: false }, 'NO_DELETE_ACCESS', mediaId],
    [{}, 'MEDIA_NOT_FOUND', otherMediaId],
  ])('refuses with access %j: %s', async (access, code, id) => {
    Object.assign(broker.salesforce.access, access);

    expect(problemIn(await ask(id)).code).toBe(code);
    expect([broker.marks, broker.salesforce.deleted]).toEqual([[], []]);
  });
});
