/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createUploadQueue, isSameName, type UploadQueue } from 'c/uploadQueue';
import { settled } from '../../../../../test/settled.ts';
import { sendFiles } from '../../../../../test/sendFiles.ts';
import { coded, fileOf, hangs, newWorld } from '../../../../../test/uploadFakes.ts';

describe('record names', () => {
  it('are numbered for files with the same name on a record', async () => {
    const world = newWorld();
    world.ports.records.takenNames = () => ['scan.pdf', 'scan (2).pdf'];

    const uploads = await sendFiles(world, fileOf('scan.pdf', 1), fileOf('scan.pdf', 2), fileOf('new.pdf', 3));

    expect(uploads.map(({ fileName }) => fileName)).toEqual(['scan (3).pdf', 'scan (4).pdf', 'new.pdf']);
    expect(world.created.map(({ fileName }) => fileName)).toEqual(['scan (3).pdf', 'scan (4).pdf', 'new.pdf']);
  });

  it('are numbered for a name that was just sent and is not yet listed', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    queue.add([fileOf('scan.pdf', 1)]);
    await queue.idle();

    queue.add([fileOf('scan.pdf', 2)]);
    await queue.idle();

    expect(world.created.map(({ fileName }) => fileName)).toEqual(['scan.pdf', 'scan (2).pdf']);
  });

  it('are free again after a file is refused', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.put = async () => ({ status: 400 });
    queue.add([fileOf('scan.pdf', 1)]);
    await queue.idle();

    world.put = world.storage.put;
    queue.add([fileOf('scan.pdf', 2)]);
    await queue.idle();

    expect(world.created.map(({ fileName }) => fileName)).toEqual(['scan.pdf', 'scan.pdf']);
  });

  it('keep their folders’ paths, and are numbered only within a folder', async () => {
    const world = newWorld();
    const at = (relativePath: string, sizeBytes: number): File => Object.assign(fileOf('scan.pdf', sizeBytes), { relativePath });

    await sendFiles(world, at('2025/scan.pdf', 1), at('2026/scan.pdf', 2), at('2026/scan.pdf', 3));

    expect(world.created).toEqual([
      { fileName: 'scan.pdf', relativePath: '2025/scan.pdf' },
      { fileName: 'scan.pdf', relativePath: '2026/scan.pdf' },
      { fileName: 'scan (2).pdf', relativePath: '2026/scan (2).pdf' },
    ]);
  });

  it('lose bidirectional marks, in folders too', async () => {
    const world = newWorld();
    const file = Object.assign(fileOf('photo\u202Egpj.exe'), { relativePath: 'مستند\u2066/photo\u202Egpj.exe' });

    const [upload] = await sendFiles(world, file);

    expect(world.created).toEqual([{ fileName: 'photogpj.exe', relativePath: 'مستند/photogpj.exe' }]);
    expect(upload).toMatchObject({ fileName: 'photogpj.exe', relativePath: 'مستند/photogpj.exe' });
  });

  it('are normalized to NFC, and numbered against names that look the same', async () => {
    const world = newWorld();
    const asOnMacs = 'Müller'.normalize('NFD');
    world.ports.records.takenNames = () => [`${asOnMacs}.pdf`];
    const inFolder = Object.assign(fileOf('scan.pdf', 2), { relativePath: `${asOnMacs}/scan.pdf` });

    await sendFiles(world, fileOf(`${asOnMacs}.pdf`, 1), inFolder);

    expect(world.created).toEqual([{ fileName: 'Müller (2).pdf' }, { fileName: 'scan.pdf', relativePath: 'Müller/scan.pdf' }]);
  });

  it('stay the same if a failed call is retried', async () => {
    const world = newWorld();
    const { create } = world.ports.records;
    world.ports.records.create = jest.fn(create).mockRejectedValueOnce(coded('RECORD_REFUSED', true));

    const [upload] = await sendFiles(world, fileOf('scan.pdf'));

    expect(upload).toMatchObject({ fileName: 'scan.pdf', state: { name: 'sent' } });
  });

  it.each([
    ['of a cancelled file', (queue: UploadQueue) => queue.cancelAll(), () => false],
    ['of a file deleted since', () => undefined, (mediaId: string) => mediaId === 'media-1'],
  ])('are free again: the name %s', async (_, give, isDeleted) => {
    const world = newWorld();
    world.ports.records.isDeleted = isDeleted;
    const queue = createUploadQueue(world.ports);
    world.put = hangs;
    queue.add([fileOf('scan.pdf', 9, 'application/pdf', 'first')]);
    await settled(5);
    give(queue);
    world.put = world.storage.put;

    queue.add([fileOf('scan.pdf', 9, 'application/pdf', 'second')]);
    await settled(20);

    expect(world.created.map(({ fileName }) => fileName)).toEqual(['scan.pdf', 'scan.pdf']);
    queue.cancelAll();
    await queue.idle();
  });

  it('stay the same if a cancelled file is retried', async () => {
    const world = newWorld();
    const queue = createUploadQueue(world.ports);
    world.put = hangs;
    queue.add([fileOf('scan.pdf')]);
    await settled(5);
    queue.cancelAll();
    world.put = world.storage.put;
    queue.retry(world.latest()[0]!.id);
    await queue.idle();

    expect(world.latest()).toMatchObject([{ fileName: 'scan.pdf', mediaId: 'media-2', state: { name: 'sent' } }]);
  });
});

describe('isSameName', () => {
  it.each([
    ['scan.pdf', 'scan.pdf', true],
    ['scan (2).pdf', 'scan.pdf', true],
    ['scan (2).pdf', 'other.pdf', false],
    ['scan (two).pdf', 'scan.pdf', false],
    ['scan.pdf', 'scan (2).pdf', false],
    [`${'s'.repeat(242)}… (2).pdf`, `${'s'.repeat(300)}.pdf`, true],
  ])('judges whether record %s was made for %s: %p', (recordedName, fileName, isSame) => {
    expect(isSameName(recordedName, fileName)).toBe(isSame);
  });
});
