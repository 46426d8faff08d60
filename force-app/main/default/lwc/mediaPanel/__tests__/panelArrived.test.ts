/** @jest-environment ./force-app/test/webEnvironment.cjs */
import {
  account,
  allowed,
  answer,
  answerUnfinished,
  drop,
  json,
  listed,
  node,
  refresh,
  refuse,
  renewWorld,
  show,
  world,
} from '../../../../../test/panelWorld.ts';
import { sha256 } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

const content = 'hello';
const uploading = (id: string, change: object = {}): unknown => node(id, { File_Name__c: 'notes.txt', Status__c: 'Uploading', ...change });
const remove = (panel: Awaited<ReturnType<typeof show>>, ...mediaIds: string[]): void => {
  panel.find('c-unfinished-uploads').dispatchEvent(new CustomEvent('removeuploads', { detail: { mediaIds } }));
};

describe('arrived files in c-media-panel whose records still say Uploading', () => {
  beforeEach(() => {
    renewWorld();
    const arrived = { sizeBytes: content.length, checksum: 'another' };
    world.stored = () => json({ storedBytes: content.length, storedParts: [], arrived });
  });

  it('are listed as uploading rather than unfinished, and the list is refreshed until they change', async () => {
    const panel = await show();
    const old = { CreatedDate: '2026-11-01T00:00:00Z' };
    answer(uploading('whole', old));
    answerUnfinished(uploading('whole', old));
    await settled(10);

    expect(world.asked).toContain(`/uploads/whole/parts?parentId=${account}`);
    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(listed(panel)).toMatchObject([{ id: 'whole', status: 'Uploading' }]);
    expect(listed(panel)[0]).not.toHaveProperty('isStalled');
    expect(refresh).toHaveBeenCalled();
  });

  it('are not refreshed after the panel is removed, nor are deleted files', async () => {
    const panel = await show();
    answer(uploading('whole'), node('done'));
    await settled();
    panel.find('c-media-list').dispatchEvent(new CustomEvent('deletefile', { detail: { mediaId: 'done' } }));
    refresh.mockClear();

    panel.element.remove();
    await settled(20);

    expect(world.asked).toEqual(expect.arrayContaining([`/uploads/whole/parts?parentId=${account}`, '/media/done']));
    expect(refresh).not.toHaveBeenCalled();
  });

  it('are recognized by the broker’s refusal, too', async () => {
    world.stored = refuse('MEDIA_NOT_FOUND');
    const panel = await show();
    answer(uploading('read'));
    await settled(10);

    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(listed(panel)).toMatchObject([{ id: 'read' }]);
    expect(refresh).toHaveBeenCalled();
  });

  it('are treated as duplicates, not resumed, if the same file is dropped again', async () => {
    const checksum = await sha256(new Blob([content]));
    world.stored = () => json({ storedBytes: content.length, storedParts: [], arrived: { sizeBytes: content.length, checksum } });
    const panel = await show();
    answer(uploading('whole', { Size_Bytes__c: content.length }));
    await settled(10);

    await drop(panel, new File([content], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'duplicate', mediaId: 'whole' } }]);
  });

  it('are found as duplicates after a refresh if only the broker knows that they are being read', async () => {
    const checksum = await sha256(new Blob([content]));
    const file = { Size_Bytes__c: content.length };
    [world.stored, world.refusal] = [refuse('MEDIA_NOT_FOUND'), () => 'MEDIA_NOT_FOUND'];
    const panel = await show();
    answer(uploading('read', file));
    await settled(10);
    refresh.mockImplementation(async () => {
      answer(uploading('read', { ...file, Status__c: 'Processing', Checksum__c: checksum }));
    });

    await drop(panel, new File([content], 'notes.txt'));

    expect(panel.find('c-upload-progress').uploads).toMatchObject([{ state: { name: 'duplicate', mediaId: 'read' } }]);
  });

  it.each([
    ['as the file has just arrived', (mediaId: string) => json({ mediaId, isRecordDeleted: false })],
    ['as the file is being read by now', refuse('MEDIA_NOT_FOUND')],
  ])('stay with a message if their removal comes too late, %s; others are removed', async (_when, tooLate) => {
    world.stored = () => json({ storedBytes: 3, storedParts: [] });
    world.abort = (mediaId) => (mediaId === 'late' ? tooLate(mediaId) : json({ mediaId, isRecordDeleted: true }));
    const panel = await show();
    answer(uploading('late'), uploading('broken'));
    await settled(10);
    expect(panel.find('c-unfinished-uploads').files).toHaveLength(2);

    remove(panel, 'late', 'broken');
    await settled(10);

    expect(panel.count('c-unfinished-uploads')).toBe(0);
    expect(listed(panel)).toMatchObject([{ id: 'late' }]);
    expect(panel.find('c-media-list').news).toContainEqual({ mediaId: 'late', place: 'row', error: 'c.Media_Remove_Too_Late' });
    expect(world.asked).toContain(`/uploads/broken?parentId=${account}`);
  });

  it('of other users are judged by the broker’s clock if the computer’s is hours ahead', async () => {
    const brokerTime = Date.now() - 3 * 3_600_000;
    const headers = { date: new Date(brokerTime).toUTCString() };
    world.access = () => new Response(JSON.stringify(allowed), { headers });
    const panel = await show();
    answer(uploading('theirs', { CreatedById: '005000000000002AAA', CreatedDate: new Date(brokerTime - 60_000).toISOString() }));
    await settled();

    expect(listed(panel)).toHaveLength(1);
    expect(listed(panel)[0]).not.toHaveProperty('isStalled');
  });
});
