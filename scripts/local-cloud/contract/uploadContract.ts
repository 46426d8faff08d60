import { GetObjectCommand, HeadObjectCommand, ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { randomBytes } from 'node:crypto';
import { mediaKey } from '../../../aws-backend/contracts/media.ts';
import { brokerOn, caller, parentId, type ContractBroker } from './brokerOn.ts';
import { promised, type Gaps } from './promised.ts';
import { codeIn, compositeOf, contractBucket, prepareBucket, s3Bench, sha256, type S3Target } from './s3Bench.ts';
import { newMediaId, sendingPage } from './sendingPage.ts';

const mebibyte = 1024 * 1024;
const partSizeBytes = 5 * mebibyte;

/** Tests uploads from a page through the product's broker to any S3-compatible storage. */
export const uploadContract = (name: string, target: () => S3Target, gaps: Gaps = {}): void => {
  describe(`An upload to ${name}`, () => {
    const { it, unused } = promised(gaps);
    const bench = s3Bench(target);
    const content = randomBytes(12 * mebibyte);
    const cut = [1, 2, 3].map((number) => content.subarray((number - 1) * partSizeBytes, number * partSizeBytes));
    let broker: ContractBroker;

    beforeAll(async () => {
      await prepareBucket(bench.s3());
      broker = await brokerOn(target());
    });
    afterAll(() => {
      bench.s3().destroy();
    });

    const pages = (file = content) => {
      const mediaId = newMediaId();
      const named = { Bucket: contractBucket, Key: mediaKey(caller.orgId, parentId, mediaId) };
      const open = () => sendingPage(() => broker, mediaId, file);
      const head = async () => bench.s3().send(new HeadObjectCommand({ ...named, ChecksumMode: 'ENABLED' }));
      const read = async (): Promise<string> => {
        const { Body } = await bench.s3().send(new GetObjectCommand(named));
        return sha256((await Body?.transformToByteArray()) ?? new Uint8Array());
      };
      const unfinished = async (): Promise<number> => {
        const { Uploads = [] } = await bench.s3().send(new ListMultipartUploadsCommand({ Bucket: contractBucket, Prefix: named.Key }));
        return Uploads.length;
      };
      return { mediaId, open, head, read, unfinished };
    };

    it('in one PUT stores name, type and content, and only once', async () => {
      const file = Buffer.from('a small file');
      const { open, head, read } = pages(file);
      const { url, headers } = await open().whole();

      expect((await open().put(url, headers, file)).status).toBe(200);
      expect((await open().put(url, headers, file)).status).toBe(412);
      const Metadata = { 'file-name': Buffer.from('契約.bin').toString('base64url') };
      expect(await head()).toMatchObject({ ContentLength: file.length, ContentType: 'application/octet-stream', Metadata });
      expect(await read()).toBe(sha256(file));
    });

    it('in one PUT stores the checksum of its content', async () => {
      const file = Buffer.from('a small file');
      const { open, head } = pages(file);
      const { url, headers } = await open().whole();
      await open().put(url, headers, file);

      expect((await head()).ChecksumSHA256).toBe(sha256(file));
    });

    it('in one PUT is rejected if a byte was corrupted on the way', async () => {
      const { open } = pages(Buffer.from('a small file'));
      const { url, headers } = await open().whole();
      const answer = await open().put(url, headers, Buffer.from('A small file'));

      expect([answer.status, await codeIn(answer)]).toEqual([400, 'BadDigest']);
    });

    it('in parts arrives byte for byte, with its name and type', async () => {
      const { mediaId, open, head, read, unfinished } = pages();
      const grant = await open().begin(partSizeBytes);
      const parts = await open().sendAll(grant, [3, 1, 2]);
      const inOrder = parts.toSorted((left, right) => left.partNumber - right.partNumber);

      expect(await open().complete(grant, inOrder)).toMatchObject({ mediaId, sizeBytes: content.length });
      const Metadata = { 'file-name': Buffer.from('契約.bin').toString('base64url') };
      expect(await head()).toMatchObject({ ContentLength: content.length, ContentType: 'application/octet-stream', Metadata });
      expect(await read()).toBe(sha256(content));
      expect(await unfinished()).toBe(0);
    });

    it('in parts returns the composite checksum of its parts', async () => {
      const { open } = pages();
      const grant = await open().begin(partSizeBytes);
      const parts = await open().sendAll(grant, [1, 2, 3]);

      expect(await open().complete(grant, parts)).toMatchObject({ checksum: compositeOf(...cut) });
    });

    it('in parts resumes with its original part size', async () => {
      const { open, read } = pages();
      const first = await open().sendOne(await open().begin(partSizeBytes), 1);
      const grant = await open().begin(6 * mebibyte);

      expect(grant.partSizeBytes).toBe(partSizeBytes);
      expect(grant.storedParts.map(({ partNumber, sizeBytes }) => [partNumber, sizeBytes])).toEqual([[1, partSizeBytes]]);
      await open().complete(grant, [first, ...(await open().sendAll(grant, [2, 3]))]);
      expect(await read()).toBe(sha256(content));
    });

    it('in parts reports the size and checksums of its stored parts', async () => {
      const { open } = pages();
      await open().sendAll(await open().begin(partSizeBytes), [2, 1]);

      const { storedBytes, storedParts, partSizeBytes: size } = await open().stored();
      expect([storedBytes, size]).toEqual([2 * partSizeBytes, partSizeBytes]);
      expect(storedParts.map((part) => part.sha256)).toEqual(cut.slice(0, 2).map(sha256));
    });

    it('in parts rejects a corrupted part, and accepts it when sent again', async () => {
      const { open } = pages();
      const grant = await open().begin(partSizeBytes);
      const leave = await open().grantOne(grant, 3);
      const flipped = Buffer.from(content.subarray(2 * partSizeBytes));
      flipped.writeUInt8(flipped.readUInt8(7) ^ 1, 7);

      expect(await open().send(grant, leave, flipped)).toMatchObject({ status: 400, code: 'BadDigest' });
      expect((await open().stored()).storedBytes).toBe(0);
      expect(await open().send(grant, leave)).toMatchObject({ status: 200 });
    });

    it('in parts rejects a truncated part', async () => {
      const { open } = pages();
      const grant = await open().begin(partSizeBytes);
      const leave = await open().grantOne(grant, 1);

      expect(await open().send(grant, leave, content.subarray(1, partSizeBytes))).toMatchObject({ status: 403 });
    });

    it('in parts completes only if every part is stored as named', async () => {
      const { open, unfinished } = pages();
      const grant = await open().begin(partSizeBytes);
      const [one, two] = [await open().sendOne(grant, 1), await open().sendOne(grant, 2)];

      await expect(open().complete(grant, [one, two])).rejects.toMatchObject({ code: 'PART_MISSING' });
      await expect(open().complete(grant, [one, two, { ...one, partNumber: 3 }])).rejects.toMatchObject({ code: 'PART_MISSING' });
      expect(await unfinished()).toBe(1);
    });

    it('in parts can be completed again with the same result', async () => {
      const { open } = pages();
      const grant = await open().begin(partSizeBytes);
      const parts = await open().sendAll(grant, [1, 2, 3]);

      const done = await open().complete(grant, parts);
      expect(await open().complete(grant, parts)).toEqual(done);
    });

    it('in parts by two pages at once creates only one multipart upload', async () => {
      const { open, unfinished } = pages();
      await Promise.all([open().begin(partSizeBytes), open().begin(partSizeBytes)]);

      expect(await unfinished()).toBe(1);
    });

    it('in parts by two pages at once becomes one file, with the same result for both', async () => {
      const { open, read } = pages();
      const [left, right] = await Promise.all([open().begin(partSizeBytes), open().begin(partSizeBytes)]);
      const ours = await open().sendAll(left, [1, 2, 3]);
      const theirs = await open().sendOne(right, 2);
      const done = await open().complete(left, ours);
      expect(await open().complete(right, [theirs])).toEqual(done);
      expect(await read()).toBe(sha256(content));
    });

    it('in parts is already complete for a page that begins after another has sent it', async () => {
      const { open } = pages();
      const grant = await open().begin(partSizeBytes);
      const done = await open().complete(grant, await open().sendAll(grant, [1, 2, 3]));
      const late = await open().begin(8 * mebibyte);

      expect(late.storedParts.map(({ sha256: sum }) => sum)).toEqual(cut.map(sha256));
      expect(await open().complete(late, late.storedParts)).toEqual(done);
    });

    it('in parts isn’t mistaken for another file of the same length', async () => {
      const { mediaId, open } = pages();
      const grant = await open().begin(partSizeBytes);
      const other = sendingPage(() => broker, mediaId, Buffer.alloc(content.length));
      const theirs = await other.sendAll(grant, [1, 2, 3]);
      const ours = await open().sendAll(grant, [1, 2, 3]);
      await open().complete(grant, ours);

      await expect(other.complete(grant, theirs)).rejects.toMatchObject({ code: 'PART_MISSING' });
    });

    it('in parts leaves nothing behind if aborted', async () => {
      const { mediaId, open, unfinished } = pages();
      await open().sendAll(await open().begin(partSizeBytes), [1]);

      expect(await open().abort()).toEqual({ mediaId, isRecordDeleted: true });
      expect(await unfinished()).toBe(0);
    });

    it('in parts accepts no more parts after an abort', async () => {
      const { open } = pages();
      const grant = await open().begin(partSizeBytes);
      await open().abort();

      await expect(open().grants(grant, [1])).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    });

    it('in parts stays if aborted after it was completed', async () => {
      const { mediaId, open, read } = pages();
      const grant = await open().begin(partSizeBytes);
      await open().complete(grant, await open().sendAll(grant, [1, 2, 3]));

      expect(await open().abort()).toEqual({ mediaId, isRecordDeleted: false });
      expect(await read()).toBe(sha256(content));
    });

    globalThis.it('has known gaps only of existing tests', () => {
      expect(unused()).toEqual([]);
    });
  });
};
