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
    'ends the reading of a file that is %s, has it erased, and deletes its record',
    async (status) => {
      Object.assign(broker.salesforce.media[0]!, { status, reading: 3 });

      expect(await ask()).toMatchObject({ status: 200, body: { mediaId } });

      const folder = `insights/${orgId}/${mediaId}`;
      expect(broker.marks.map(({ key }) => key)).toEqual([`${folder}/3.stopped`, `${folder}/${parentId}.deleted`]);
      expect(broker.salesforce.deleted).toEqual([mediaId]);
    },
  );

  it('keeps the record of a file that could not be marked as deleted, for the call is made again with it', async () => {
    jest.spyOn(broker.marks, 'push').mockImplementation(() => {
      throw new Error('S3 is away');
    });

    expect(problemIn(await ask()).code).toBe('INTERNAL');
    expect(broker.salesforce.deleted).toEqual([]);
  });

  it('says so where the record could not be deleted', async () => {
    jest.spyOn(broker.salesforce.deleted, 'push').mockImplementation(() => {
      throw new Error('Salesforce is away');
    });

    expect(problemIn(await ask()).code).toBe('INTERNAL');
  });

  it('leaves a file alone that is still being sent', async () => {
    broker.salesforce.media[0]!.status = 'Uploading';

    expect(problemIn(await ask()).code).toBe('UPLOAD_UNFINISHED');
    expect([broker.marks, broker.salesforce.deleted]).toEqual([[], []]);
  });

  it.each<[Partial<Access>, string, string]>([
    [{ canRead: false, canEdit: false, canDelete: false }, 'NO_VIEW_ACCESS', mediaId],
    [{ canDelete: false }, 'NO_DELETE_ACCESS', mediaId],
    [{}, 'MEDIA_NOT_FOUND', otherMediaId],
  ])('refuses where %j: %s', async (access, code, id) => {
    Object.assign(broker.salesforce.access, access);

    expect(problemIn(await ask(id)).code).toBe(code);
    expect([broker.marks, broker.salesforce.deleted]).toEqual([[], []]);
  });
});
