import type { Upload, UploadState } from 'c/uploadQueue';
import { statusNews, uploadNews, type News } from '../announcements.ts';
import { announcer } from '../announcer.ts';
import type { MediaFile } from '../../mediaList/mediaFile.ts';

jest.mock('@salesforce/label/c.Media_Announce_Status', () => ({ default: '{0}: {1}.' }), { virtual: true });

const upload = (id: string, state: UploadState): Upload => ({ id, fileName: `${id}.txt`, sizeBytes: 5, state });
const sent = (count: number): News[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'sent', sentence: `sentence ${String(index)}` }));

/** An announcer with a fake clock: `pass` ends its pause. */
const newAnnouncer = () => {
  const said: string[] = [];
  const due: (() => void)[] = [];
  const { tell, dropOf } = announcer({ say: (text) => said.push(text), schedule: (work) => due.push(work) });
  return { said, tell, dropOf, pass: () => due.shift()?.() };
};

describe('announcer', () => {
  it('announces a few items at once, each with its sentence', () => {
    const { said, tell } = newAnnouncer();

    tell(sent(2));

    expect(said).toEqual(['sentence 0 sentence 1']);
  });

  it('announces nothing without news', () => {
    const { said, tell } = newAnnouncer();

    tell([]);

    expect(said).toEqual([]);
  });

  it('pauses after an announcement, and then counts what came meanwhile', () => {
    const { said, tell, pass } = newAnnouncer();

    tell(sent(1));
    for (let round = 0; round < 100; round += 1) tell(sent(100));
    expect(said).toHaveLength(1);
    pass();

    expect(said).toEqual(['sentence 0', 'c.Media_Announce_Many_Sent']);
  });

  it('announces at once again after a silence', () => {
    const { said, tell, pass } = newAnnouncer();

    tell(sent(1));
    pass();
    tell(sent(1));

    expect(said).toHaveLength(2);
  });

  it('announces only a file’s latest status, and nothing dropped by dropOf', () => {
    const { said, tell, dropOf, pass } = newAnnouncer();
    const moved = (mediaId: string, sentence: string): News => ({ kind: 'moved', mediaId, sentence });

    tell(sent(1));
    tell([moved('a', 'a is read'), moved('b', 'b is read')]);
    tell([moved('a', 'a is ready')]);
    dropOf('b');
    pass();

    expect(said).toEqual(['sentence 0', 'a is ready']);
  });

  it('counts each kind separately', () => {
    const { said, tell } = newAnnouncer();

    tell([...sent(3), { kind: 'wrong', sentence: 'no' }, { kind: 'duplicate', sentence: 'twice' }]);

    expect(said).toEqual(['c.Media_Announce_Many_Sent c.Media_Announce_Many_Wrong c.Media_Announce_Many_Duplicates']);
  });

  it('counts files by their status, so that nobody misses that some are not readable', () => {
    const { said, tell } = newAnnouncer();
    const files = (['Ready', 'Rejected', 'Ready', 'Ready'] as const).map((status, index) => ({ id: String(index), status }) as MediaFile);

    tell(statusNews(files));

    expect(said).toEqual(['c.Media_Status_Ready: 3. c.Media_Status_Rejected: 1.']);
  });
});

describe('uploadNews', () => {
  it('reports sent, failed and duplicate files once', () => {
    const before = ['a', 'b', 'c', 'd'].map((id) => upload(id, { name: 'waiting' }));
    const after = [
      upload('a', { name: 'sent' }),
      upload('b', { name: 'failed', code: 'STORAGE_UNAVAILABLE' }),
      upload('c', { name: 'duplicate', mediaId: 'one' }),
      upload('d', { name: 'hashing' }),
      upload('e', { name: 'sent' }),
    ];

    expect(uploadNews(before, after).map(({ kind }) => kind)).toEqual(['sent', 'wrong', 'duplicate']);
    expect(uploadNews(after, after)).toEqual([]);
  });

  it('reports a lost network once, and its return once if uploads still wait', () => {
    const moving = ['a', 'b'].map((id) => upload(id, { name: 'sending', sentBytes: 1, bytesPerSecond: 1 }));
    const stopped = ['a', 'b'].map((id) => upload(id, { name: 'waitingForNetwork', sentBytes: 1 }));
    const { said, tell } = newAnnouncer();

    expect(uploadNews(moving, stopped)).toEqual([{ kind: 'offline', sentence: 'c.Media_Announce_Offline' }]);
    expect(uploadNews([stopped[0]!, moving[1]!], stopped)).toEqual([]);
    expect(uploadNews(stopped, moving)).toEqual([{ kind: 'online', sentence: 'c.Media_Announce_Online' }]);
    expect(uploadNews(stopped, [upload('a', { name: 'cancelled' }), upload('b', { name: 'paused', sentBytes: 1 })])).toEqual([]);
    tell([...uploadNews(moving, stopped), ...uploadNews(stopped, moving), ...sent(4)]);

    expect(said).toEqual(['c.Media_Announce_Online c.Media_Announce_Many_Sent']);
  });

  it('reports a network that is lost again last', () => {
    const moving = [upload('a', { name: 'sending', sentBytes: 1, bytesPerSecond: 1 })];
    const stopped = [upload('a', { name: 'waitingForNetwork', sentBytes: 1 })];
    const { said, tell, pass } = newAnnouncer();

    tell(uploadNews(moving, stopped));
    tell([...uploadNews(stopped, moving), ...sent(4), ...uploadNews(moving, stopped)]);
    pass();

    expect(said).toEqual(['c.Media_Announce_Offline', 'c.Media_Announce_Offline c.Media_Announce_Many_Sent']);
  });

  it('reports an unresponsive service once for all files, even in a summary', () => {
    const { said, tell } = newAnnouncer();
    const waiting = ['a', 'b', 'c', 'd', 'e'].map((id) => upload(id, { name: 'waiting' }));
    const retrying = waiting.map(({ id }) => upload(id, { name: 'waiting', isRetrying: true }));

    expect(uploadNews(waiting, retrying)).toEqual([{ kind: 'retrying', sentence: 'c.Media_State_Retrying' }]);
    expect(uploadNews([...retrying.slice(1), ...waiting.slice(0, 1)], retrying)).toEqual([]);
    tell([...sent(4), ...uploadNews(waiting, retrying)]);

    expect(said).toEqual(['c.Media_Announce_Many_Sent c.Media_State_Retrying']);
  });
});
