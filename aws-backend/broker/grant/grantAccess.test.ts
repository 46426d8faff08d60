import { AccessResponse } from '../../contracts/http/access.ts';
import type { Access } from '../../ports/recordAccess.ts';
import { mediaId, orgId, otherMediaId, parentId, userId } from '../test/ids.ts';
import { problemIn, reading, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

const caller = { userId, orgId };

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
});
const may = (access: Partial<Access>): void => void Object.assign(broker.salesforce.access, access);
const post = async (path: string, body: unknown): Promise<Answer> =>
  broker.call({ method: 'POST', path, body: JSON.stringify(body), caller });

describe('POST /access', () => {
  const open = async (): Promise<Answer> => post('/access', { parentId });

  it('returns the caller’s permissions and the reading limits', async () => {
    may({ canEdit: false, canDelete: false, canViewUnredacted: false });

    expect(AccessResponse.parse((await open()).body)).toEqual({
      ...{ canUpload: false, canDelete: false, canViewUnredacted: false, sharedCount: 0 },
      reading,
    });
  });

  it('shares the files that the caller could not see', async () => {
    broker.salesforce.hiddenMediaIds = [mediaId, otherMediaId];

    expect((await open()).body['sharedCount']).toBe(2);
    expect(broker.salesforce.shared).toEqual([mediaId, otherMediaId]);
  });

  it('shares nothing with a caller who can’t see the record', async () => {
    may({ canRead: false });
    broker.salesforce.hiddenMediaIds = [mediaId];

    expect(problemIn(await open()).code).toBe('NO_VIEW_ACCESS');
    expect(broker.salesforce.shared).toEqual([]);
  });
});
