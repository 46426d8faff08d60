/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue } from 'c/uploadQueue';
import { claimedDigest } from '../../../../../test/claimedFile.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { fileOf, newWorld } from '../../../../../test/uploadFakes.ts';

describe('uploadQueue', () => {
  it('takes a file from hashing to sent', async () => {
    const world = newWorld();

    const file = fileOf('contract.pdf', 1000);

    const [upload] = await sendFiles(world, file);

    expect(upload).toMatchObject({ fileName: 'contract.pdf', sizeBytes: 1000, mediaId: 'media-1', state: { name: 'sent' } });
    expect(world.states()).toEqual(['hashing', 'waiting', 'sending', 'sent']);
    expect(world.calls).toEqual([
      [
        {
          mediaId: 'media-1',
          fileName: 'contract.pdf',
          sizeBytes: 1000,
          contentType: 'application/pdf',
          sha256: await claimedDigest(file),
        },
      ],
    ]);
  });

  it('prepares the broker before the first file is hashed', async () => {
    const world = newWorld();
    const seen: string[] = [];
    const { broker, ...ports } = world.ports;
    const queue = createUploadQueue({
      ...ports,
      broker: { ...broker, prepare: () => seen.push('prepare') },
      digest: (bytes) => {
        seen.push('digest');
        return ports.digest(bytes);
      },
    });

    queue.add([fileOf('contract.pdf', 1000)]);
    await queue.idle();

    expect(seen).toEqual(['prepare', 'digest']);
  });

  it('sends exactly the granted headers, except those set by the browser', async () => {
    const world = newWorld();

    const file = fileOf('contract.pdf', 1000);
    world.storage.leaveWhole = ((leave) => (asked) => {
      const grant = leave(asked);
      return { ...grant, headers: { ...grant.headers, 'Content-Length': '1000', Host: 's3.example' } };
    })(world.storage.leaveWhole);

    await sendFiles(world, file);

    expect(world.puts[0]!.headers).toEqual({
      'content-type': 'application/pdf',
      'if-none-match': '*',
      'x-amz-checksum-sha256': await claimedDigest(file),
    });
  });

  it('sends an empty file, which the pipeline then rejects', async () => {
    const world = newWorld();

    const [upload] = await sendFiles(world, fileOf('empty.txt', 0));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls[0]![0]!.sizeBytes).toBe(0);
  });

  it('requests several grants in one call', async () => {
    const world = newWorld();

    await sendFiles(world, ...Array.from({ length: 10 }, (_, index) => fileOf(`${String(index)}.txt`)));

    expect(world.calls.flat()).toHaveLength(10);
    expect(world.calls.length).toBeLessThanOrEqual(4);
  });

  it('gives two files with the same name their own records', async () => {
    const world = newWorld();

    const uploads = await sendFiles(world, fileOf('scan.pdf', 5), fileOf('scan.pdf', 6));

    expect(new Set(uploads.map(({ mediaId }) => mediaId)).size).toBe(2);
    expect(world.puts.map(({ url }) => url)).toHaveLength(2);
  });

  it('retries with growing pauses if the storage or the network fails', async () => {
    const world = newWorld();
    const answers = [{ status: 503 }, new TypeError('network'), { status: 500 }, { status: 200 }];
    world.put = async () => {
      const next = answers.shift()!;
      if (next instanceof Error) throw next;
      return next;
    };

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.puts).toHaveLength(4);
    expect(world.pauses).toHaveLength(3);
    expect(world.pauses[2]!).toBeGreaterThan(world.pauses[0]!);
  });

  it('fails after the last attempt, and succeeds at a manual retry', async () => {
    const world = newWorld();
    world.put = async () => ({ status: 503 });
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('contract.pdf')]);
    await queue.idle();
    expect(world.latest()[0]!.state).toMatchObject({ name: 'failed', code: 'STORAGE_UNAVAILABLE', detail: 'HTTP 503' });

    world.put = async () => ({ status: 200 });
    queue.retry(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()[0]!.state).toEqual({ name: 'sent' });
    expect(world.created).toHaveLength(1);
  });

  it('gives up at once if the storage refuses', async () => {
    const world = newWorld();
    world.put = async () => ({ status: 400, errorCode: 'InvalidRequest' });

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toMatchObject({ name: 'refused', code: 'STORAGE_REFUSED', detail: 'HTTP 400 InvalidRequest' });
    expect(world.puts).toHaveLength(1);
  });

  it('sends damaged bytes again', async () => {
    const world = newWorld();
    const answers = [{ status: 400, errorCode: 'BadDigest' }, { status: 200 }];
    world.put = async () => answers.shift()!;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
  });

  it('requests a new grant if the storage refuses the old one', async () => {
    const world = newWorld();
    const answers = [{ status: 403 }, { status: 200 }];
    world.put = async () => answers.shift()!;

    const [upload] = await sendFiles(world, fileOf('contract.pdf'));

    expect(upload!.state).toEqual({ name: 'sent' });
    expect(world.calls).toHaveLength(2);
  });
});
