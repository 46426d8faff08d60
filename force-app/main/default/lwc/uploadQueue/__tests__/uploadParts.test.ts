/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { claimedDigest } from '../../../../../test/claimedFile.ts';
import { settled } from '../../../../../test/settled.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { afterParts, coded, fileOf, hangs, newWorld, type World } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;
const film = (mebibytes = 100): File => fileOf('film.mov', mebibytes * mebibyte, 'video/quicktime', 'the film');

const partsSent = ({ puts }: World): number[] => puts.map(({ url }) => Number(new URL(url).pathname.split('/')[3]));

describe('a multipart upload', () => {
  it('results in one object with the same bytes', async () => {
    const world = newWorld();

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.storage.objects.get('media-1')).toMatchObject({ sizeBytes: 100 * mebibyte });
    expect(partsSent(world).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(world.states()).toEqual(expect.arrayContaining(['sending', 'finishing', 'sent']));
    expect(world.calls).toHaveLength(1);
    expect(world.calls[0]![0]).toMatchObject({ sizeBytes: 100 * mebibyte, partSizeBytes: 16 * mebibyte });
    expect(world.storage.unfinished.size).toBe(0);
  });

  it('sends slices of the file, not the copies that were hashed', async () => {
    const world = newWorld();

    await sendFiles(world, film());

    expect(world.puts.every(({ body }) => 'bytesName' in body)).toBe(true);
    expect(world.puts[0]!.headers['x-amz-checksum-sha256']).toBe(await claimedDigest(world.puts[0]!.body));
  });

  it('requests URLs in windows rather than one by one', async () => {
    const world = newWorld();
    world.ports.checksums = 'none';

    await sendFiles(world, film(1024));

    expect(world.windows.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    expect(world.windows.length).toBeLessThan(32);
  });

  it('does not read a 20 GB file ahead of what it sends', async () => {
    const world = newWorld();
    const read: number[] = [];
    world.ports.digest = (bytes) => {
      read.push(bytes.size);
      return claimedDigest(bytes);
    };
    world.put = hangs;
    const queue = createUploadQueue(world.ports);

    queue.add([film(20 * 1024)]);
    await settled(20);

    expect(Math.max(...read)).toBe(64 * mebibyte);
    expect(read.length).toBeLessThanOrEqual(16);
    queue.cancel(world.latest()[0]!.id);
    await queue.idle();
  });

  it('resumes with the parts that arrived before the page was closed', async () => {
    const world = newWorld();
    afterParts(world, 3, hangs);
    createUploadQueue(world.ports).add([film()]);
    await settled(10);
    expect([...world.storage.unfinished.values()][0]!.parts.size).toBe(3);
    world.puts.length = 0;
    world.put = world.storage.put;
    world.ports.records.takeUnfinished = () => 'media-1';

    const [upload] = await sendFiles(world, film());

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
    expect(world.puts).toHaveLength(4);
    expect(world.created).toHaveLength(1);
  });

  it('sends stored parts again whose bytes differ from the file’s', async () => {
    const world = newWorld();
    afterParts(world, 3, hangs);
    createUploadQueue(world.ports).add([film()]);
    await settled(10);
    world.puts.length = 0;
    world.put = world.storage.put;
    world.ports.records.takeUnfinished = () => 'media-1';

    const [upload] = await sendFiles(world, fileOf('film.mov', 100 * mebibyte, 'video/quicktime', 'another film'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts).toHaveLength(7);
  });

  it('resumes with the part size of an earlier attempt', async () => {
    const world = newWorld();
    world.ports.link = () => 100_000;
    afterParts(world, 3, hangs);
    createUploadQueue(world.ports).add([film()]);
    await settled(10);
    world.puts.length = 0;
    world.put = world.storage.put;
    world.ports.link = () => 100_000_000;
    world.ports.records.takeUnfinished = () => 'media-1';

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts.map(({ body }) => body.size)).toContain(8 * mebibyte);
    expect(world.puts).toHaveLength(13 - 3);
  });

  it('gets new URLs and a new token after they expire, without sending a part twice', async () => {
    const world = newWorld();
    let stored = 0;
    world.put = async (request) => {
      const answer = await world.storage.put(request);
      if (answer.status === 200) stored += 1;
      if (stored === 3) world.storage.expireAll();
      return answer;
    };

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(stored).toBe(7);
    expect(world.calls.length).toBeGreaterThan(1);
    expect(world.created).toHaveLength(1);
  });

  it('gets a new token without aborting parts in progress', async () => {
    const world = newWorld();
    afterParts(world, 1, hangs);
    const { put } = world;
    world.put = async (request) => {
      const answer = await put(request);
      world.storage.expireAll();
      return answer;
    };
    const queue = createUploadQueue(world.ports);
    queue.add([film(1024)]);
    await settled(20);

    expect(world.calls).toHaveLength(2);
    expect(world.puts.filter(({ signal }) => signal.aborted)).toEqual([]);
    queue.cancelAll();
    await queue.idle();
  });

  it('sends every part over a link so slow that parts wait longer than a URL lasts', async () => {
    const world = newWorld();
    world.ports.link = () => 20_000;
    const begun = new Map<string, number>();
    const { parts } = world.ports.broker;
    world.ports.broker.parts = async (...args) => {
      const answer = await parts(...args);
      for (const { url } of answer.parts) begun.set(url, world.ports.now!());
      return answer;
    };
    world.put = async (request) => {
      // S3 checks the expiry when a request starts.
      if (world.ports.now!() - begun.get(request.url)! > 15 * 60_000) return { status: 403, errorCode: 'AccessDenied' };
      world.pass(7 * 60_000);
      await settled();
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, film(300));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(new Set(partsSent(world)).size).toBe(38);
    expect(world.puts).toHaveLength(38);
  });

  it('starts again if S3 no longer knows the upload', async () => {
    const world = newWorld();
    let forgotten = false;
    world.put = (request) => {
      if (!forgotten && world.puts.length === 4) {
        forgotten = true;
        world.storage.abort('media-1');
      }
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.storage.objects.size).toBe(1);
  });

  it('fails, retryable, if S3 loses the upload repeatedly', async () => {
    const world = newWorld();
    world.put = async () => ({ status: 404, errorCode: 'NoSuchUpload' });

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toMatchObject({ name: 'failed', code: 'UPLOAD_NOT_FOUND' });
    expect(world.calls).toHaveLength(5);
  });

  it('gets a new record if S3 accepts nothing more for an earlier attempt’s', async () => {
    const world = newWorld();
    world.records.set('media-old', { fileName: 'film.mov' });
    world.ports.records.takeUnfinished = () => 'media-old';
    world.put = async (request) => {
      if (request.url.includes('media-old')) return { status: 404, errorCode: 'NoSuchUpload' };
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, film());

    expect(upload).toMatchObject({ mediaId: 'media-1', state: { name: 'sent' } });
    expect(world.calls.flat().map(({ mediaId }) => mediaId)).toEqual([...Array<string>(4).fill('media-old'), 'media-1']);
  });

  it('sends a damaged part again', async () => {
    const world = newWorld();
    world.put = async (request) => {
      if (world.puts.length === 1) return { status: 400, errorCode: 'BadDigest' };
      return world.storage.put(request);
    };

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts).toHaveLength(8);
  });

  it('is refused with FILE_CHANGED if its bytes change between reads', async () => {
    const world = newWorld();
    let reads = 0;
    world.ports.digest = (bytes) => {
      reads += 1;
      return claimedDigest(reads === 1 ? fileOf('before', 1) : bytes);
    };

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'FILE_CHANGED' });
    expect(world.storage.unfinished.size).toBe(0);
  });

  it('is refused if S3 returns another checksum', async () => {
    const world = newWorld();
    const { complete } = world.ports.broker;
    world.ports.broker.complete = async (...args) => ({ ...(await complete(...args)), checksum: 'of other bytes-7' });

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'CHECKSUM_MISMATCH' });
  });

  it('sends parts that S3 turns out to lack', async () => {
    const world = newWorld();
    const { complete } = world.ports.broker;
    let asked = 0;
    world.ports.broker.complete = async (...args) => {
      asked += 1;
      if (asked === 1) [...world.storage.unfinished.values()][0]!.parts.delete(2);
      return complete(...args);
    };

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(partsSent(world).filter((partNumber) => partNumber === 2)).toHaveLength(2);
    expect(world.puts).toHaveLength(8);
  });

  it('repeats a completion whose response was lost', async () => {
    const world = newWorld();
    const { complete } = world.ports.broker;
    let asked = 0;
    world.ports.broker.complete = async (...args) => {
      asked += 1;
      const answer = await complete(...args);
      if (asked === 1) throw coded('BROKER_UNREACHABLE', true);
      return answer;
    };

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('sends no checksums if the broker allows it', async () => {
    const world = newWorld();
    world.ports.checksums = 'none';
    world.ports.digest = () => Promise.reject(new Error('not to be called'));

    const [upload] = await sendFiles(world, film());

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts.every(({ headers }) => headers['x-amz-checksum-sha256'] === undefined)).toBe(true);
  });
});
