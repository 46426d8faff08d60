import {
  CompleteMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3Client,
  UploadPartCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { randomBytes } from 'node:crypto';
import { codeIn, compositeOf, contractBucket, sha256, type S3Bench } from './s3Bench.ts';

const partBytes = 5 * 1024 * 1024;

/** Presigns one part with its length and checksum as signed headers, like the product, and returns a function that sends it. */
const presignedPart = async (client: S3Client, upload: { Key: string; UploadId: string | undefined }, body: Buffer<ArrayBuffer>) => {
  const headers = { 'x-amz-checksum-sha256': sha256(body) };
  const signed = new Set([...Object.keys(headers), 'content-length', 'host']);
  const terms = { Bucket: contractBucket, ...upload, PartNumber: 1, ContentLength: body.length, ChecksumSHA256: sha256(body) };
  const url = await getSignedUrl(client, new UploadPartCommand(terms), { signableHeaders: signed, unhoistableHeaders: signed });
  return (changed: { body?: Buffer<ArrayBuffer>; headers?: Record<string, string>; url?: string } = {}): Promise<Response> =>
    fetch(changed.url ?? url, { method: 'PUT', headers: changed.headers ?? headers, body: changed.body ?? body });
};

/** A part must match its presigned URL, and an object consists of exactly its parts. */
export const partPromises = ({ it, s3, narrowed, parted }: S3Bench): void => {
  describe('parts', () => {
    const body = Buffer.from(randomBytes(1000));
    const leave = async () => {
      const { Key, UploadId } = await parted();
      return presignedPart(await narrowed(), { Key, UploadId }, body);
    };
    const complete = async (upload: { Key: string; UploadId: string | undefined }, Parts: CompletedPart[]) =>
      s3().send(new CompleteMultipartUploadCommand({ Bucket: contractBucket, ...upload, MultipartUpload: { Parts } }));

    it('are accepted as signed', async () => {
      expect((await (await leave())()).status).toBe(200);
    });

    it('return their checksum', async () => {
      expect((await (await leave())()).headers.get('x-amz-checksum-sha256')).toBe(sha256(body));
    });

    it('are rejected with other content', async () => {
      const answer = await (await leave())({ body: Buffer.from(randomBytes(1000)) });

      expect([answer.status, await codeIn(answer)]).toEqual([400, 'BadDigest']);
    });

    it('are rejected if longer or shorter than signed', async () => {
      for (const other of [body.subarray(1), Buffer.concat([body, body])])
        expect((await (await leave())({ body: Buffer.from(other) })).status).toBe(403);
    });

    it('are rejected with another part number', async () => {
      const send = await leave();
      const url = await send().then(({ url: sent }) => sent.replace('partNumber=1', 'partNumber=2'));

      expect((await send({ url })).status).toBe(403);
    });

    it('need a checksum if their upload was created with an algorithm', async () => {
      const { Key, UploadId } = await parted();
      const command = new UploadPartCommand({ Bucket: contractBucket, Key, UploadId, PartNumber: 1, Body: body });

      await expect(s3().send(command)).rejects.toMatchObject({ name: 'InvalidRequest' });
    });

    it('can be completed only with their checksums', async () => {
      const { part, ...upload } = await parted();
      const { PartNumber, ETag } = await part(1, body);

      await expect(complete(upload, [{ PartNumber, ETag }])).rejects.toMatchObject({ name: 'InvalidRequest' });
      await expect(complete(upload, [{ PartNumber, ETag, ChecksumSHA256: sha256('x') }])).rejects.toMatchObject({ name: 'InvalidPart' });
    });

    it('are replaced if sent again', async () => {
      const { part, ...upload } = await parted();
      const first = await part(1, Buffer.from(randomBytes(1000)));
      const again = await part(1, body);

      await expect(complete(upload, [first])).rejects.toMatchObject({ name: 'InvalidPart' });
      await complete(upload, [again]);
      const { Body } = await s3().send(new GetObjectCommand({ Bucket: contractBucket, Key: upload.Key }));
      expect(sha256((await Body?.transformToByteArray()) ?? new Uint8Array())).toBe(sha256(body));
    });

    it('are listed with their checksums by GetObjectAttributes', async () => {
      const { part, ...upload } = await parted();
      const first = Buffer.from(randomBytes(partBytes));
      await complete(upload, [await part(1, first), await part(2, body)]);
      const named = { Bucket: contractBucket, Key: upload.Key };
      const page = async (PartNumberMarker?: string) =>
        (await s3().send(new GetObjectAttributesCommand({ ...named, ObjectAttributes: ['ObjectParts'], MaxParts: 1, PartNumberMarker })))
          .ObjectParts;
      const [one, two] = [await page(), await page('1')];

      const { ChecksumSHA256, ContentLength } = await s3().send(new HeadObjectCommand({ ...named, ChecksumMode: 'ENABLED' }));
      expect([ChecksumSHA256, ContentLength]).toEqual([compositeOf(first, body), partBytes + 1000]);
      expect([one?.IsTruncated, one?.NextPartNumberMarker, two?.IsTruncated]).toEqual([true, '1', false]);
      expect([...(one?.Parts ?? []), ...(two?.Parts ?? [])].map((found) => found.ChecksumSHA256)).toEqual([sha256(first), sha256(body)]);
    });
  });
};
