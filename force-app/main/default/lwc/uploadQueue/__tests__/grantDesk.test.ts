import { grantDesk, type AskGrant } from '../grantDesk.ts';
import type { UploadFile, UploadsResponse } from '../../../../../../aws-backend/contracts/http/uploads.ts';
import { settled } from '../../../../../test/settled.ts';
import { newWorld } from '../../../../../test/uploadFakes.ts';

interface Call {
  parentId: string;
  ids: string[];
  answer: () => void;
}

const fileNamed = (mediaId: string): UploadFile => ({ mediaId, fileName: mediaId, sizeBytes: 1, contentType: 'text/plain' });
const grantOf = (mediaId: string): UploadsResponse['uploads'][number] => ({
  mediaId,
  method: 'PUT',
  url: mediaId,
  headers: {},
  expiresAt: '',
});

/** A desk whose calls the test answers. */
const newDesk = () => {
  const { ports, timeOut } = newWorld();
  const calls: Call[] = [];
  const granted: string[] = [];
  ports.broker.uploads = ({ parentId, files }) =>
    new Promise((resolve) => {
      const ids = files.map(({ mediaId }) => mediaId);
      calls.push({ parentId, ids, answer: () => resolve({ uploads: ids.map(grantOf) }) });
    });
  const ask: AskGrant = grantDesk(ports, ports.timer!);
  const asks = async (...ids: string[]): Promise<void> => {
    const note = (id: string) => (): unknown => granted.push(id);
    for (const id of ids) ask(fileNamed(id)).then(note(id), note(`${id} refused`));
    await settled();
  };
  return { calls, granted, asks, timeOut };
};

describe('grantDesk', () => {
  it('requests a few grants in the next call, after the current one ends', async () => {
    const { calls, granted, asks } = newDesk();
    await asks('a');
    await asks('b', 'c');
    expect(calls.map(({ ids }) => ids)).toEqual([['a']]);

    calls[0]!.answer();
    await settled();

    expect(granted).toEqual(['a']);
    expect(calls[0]!.parentId).toBe('001000000000001AAA');
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']]);
  });

  it('requests many grants in a second, concurrent call', async () => {
    const { calls, asks } = newDesk();
    await asks('a');
    await asks(...Array.from({ length: 50 }, (_, index) => String(index)));

    expect(calls.map(({ ids }) => ids.length)).toEqual([1, 50]);
  });

  it('makes a second call if one hangs, but never more than two at once', async () => {
    const { calls, granted, asks, timeOut } = newDesk();
    await asks('a');
    await asks('b');
    timeOut();
    await asks('c');
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['b']]);

    calls[1]!.answer();
    await settled();
    expect(granted).toEqual(['b']);
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c']]);

    timeOut();
    await asks('d');
    expect(calls).toHaveLength(3);
  });

  it.each(['hung', 'did not hang'])('returns to one call at a time after a call that %s ends', async (how) => {
    const { calls, asks, timeOut } = newDesk();
    await asks('a');
    if (how === 'hung') timeOut();
    calls[0]!.answer();
    await settled();
    timeOut();
    await asks('b');
    await asks('c');

    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  });
});
