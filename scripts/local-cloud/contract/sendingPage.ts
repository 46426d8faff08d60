import { randomInt } from 'node:crypto';
import { MultipartGrant, PutGrant, type PartGrant, type StoredPart } from '../../../aws-backend/contracts/http/uploads.ts';
import { caller, parentId, type ContractBroker } from './brokerOn.ts';
import { codeIn, sha256 } from './s3Bench.ts';

/** Returns an unused file ID. */
export const newMediaId = (): string => `a00${String(randomInt(1e12)).padStart(12, '0')}AAA`;

/** What a page does with one file: gets presigned URLs from the broker, and uploads the file to storage. */
export const sendingPage = (broker: () => ContractBroker, mediaId: string, content: Buffer) => {
  const described = { mediaId, fileName: '契約.bin', sizeBytes: content.length, contentType: 'application/octet-stream' };
  const bytesOf = ({ partSizeBytes }: MultipartGrant, partNumber: number): Buffer =>
    content.subarray((partNumber - 1) * partSizeBytes, partNumber * partSizeBytes);
  const put = async (url: string, headers: Record<string, string>, body: Buffer): Promise<Response> => {
    const { 'content-length': _length, ...sent } = headers;
    return fetch(url, { method: 'PUT', headers: sent, body: Buffer.from(body) });
  };

  return {
    async whole(): Promise<PutGrant> {
      const { uploads } = await broker().uploads(caller, { parentId, files: [{ ...described, sha256: sha256(content) }] });
      return PutGrant.parse(uploads[0]);
    },
    async begin(partSizeBytes: number): Promise<MultipartGrant> {
      const { uploads } = await broker().uploads(caller, { parentId, files: [{ ...described, partSizeBytes }] });
      return MultipartGrant.parse(uploads[0]);
    },
    async grants(grant: MultipartGrant, partNumbers: number[]): Promise<PartGrant[]> {
      const { uploadToken } = grant;
      const parts = partNumbers.map((partNumber) => ({ partNumber, sha256: sha256(bytesOf(grant, partNumber)) }));
      return (await broker().parts(caller, mediaId, { uploadToken, parts })).parts;
    },
    async grantOne(grant: MultipartGrant, partNumber: number): Promise<PartGrant> {
      const [one] = await this.grants(grant, [partNumber]);
      if (one === undefined) throw new Error('The broker returned no grant');
      return one;
    },
    put,
    /** Sends one part. Returns S3's status and error code, and the part as named when the upload is completed. */
    async send(grant: MultipartGrant, { partNumber, url, headers }: PartGrant, body = bytesOf(grant, partNumber)) {
      const answer = await put(url, headers, body);
      const code = answer.ok ? undefined : await codeIn(answer);
      const whole = bytesOf(grant, partNumber);
      const part: StoredPart = {
        ...{ partNumber, sizeBytes: whole.length, etag: answer.headers.get('etag') ?? '', sha256: sha256(whole) },
      };
      return { status: answer.status, code, part };
    },
    async sendOne(grant: MultipartGrant, partNumber: number): Promise<StoredPart> {
      return (await this.send(grant, await this.grantOne(grant, partNumber))).part;
    },
    async sendAll(grant: MultipartGrant, partNumbers: number[]): Promise<StoredPart[]> {
      const granted = await this.grants(grant, partNumbers);
      return Promise.all(granted.map(async (one) => (await this.send(grant, one)).part));
    },
    async complete({ uploadToken }: MultipartGrant, parts: StoredPart[]) {
      const named = parts.map(({ partNumber, etag, sha256: sum }) => ({ partNumber, etag, sha256: sum }));
      return broker().complete(caller, mediaId, { uploadToken, parts: named });
    },
    stored: async () => broker().storedParts(caller, parentId, mediaId),
    abort: async () => broker().abort(caller, parentId, mediaId),
  };
};
