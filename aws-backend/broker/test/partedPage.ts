import { MultipartGrant, UploadsResponse, type StoredPart } from '../../contracts/http/uploads.ts';
import { mediaId, orgId, parentId, userId } from './ids.ts';
import { testBroker, type Answer, type TestBroker } from './testBroker.ts';

export const mebibyte = 1024 * 1024;
export const partSizeBytes = 5 * mebibyte;
export const sizeBytes = 12 * mebibyte;
export const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
export const caller = { userId, orgId };
export const key = `media/${orgId}/${parentId}/${mediaId}`;

/** A file of three parts, as a page sends it. */
export const file = (changes: Record<string, unknown> = {}) => ({
  ...{ mediaId, fileName: 'call.mp4', sizeBytes, contentType: 'video/mp4', partSizeBytes },
  ...changes,
});

/** A page that uploads one file of three parts, with a new broker for each test. */
export const partedPage = () => {
  const page = {} as { broker: TestBroker };
  beforeEach(async () => {
    page.broker = await testBroker();
  });

  const post = async (path: string, body: unknown, who = caller): Promise<Answer> =>
    page.broker.call({ method: 'POST', path, body: JSON.stringify(body), caller: who });
  const ask = async (...files: unknown[]): Promise<Answer> => post('/uploads', { parentId, files });
  const begin = async (changes: Record<string, unknown> = {}): Promise<MultipartGrant> =>
    MultipartGrant.parse(UploadsResponse.parse((await ask(file(changes))).body).uploads[0]);
  const askParts = async ({ uploadToken }: MultipartGrant, numbers: number[], more = {}): Promise<Answer> =>
    post(`/uploads/${mediaId}/parts`, { uploadToken, parts: numbers.map((partNumber) => ({ partNumber, sha256, ...more })) });
  const named = (parts: StoredPart[]) => parts.map(({ partNumber, etag, sha256: sum }) => ({ partNumber, etag, sha256: sum }));
  const askComplete = async ({ uploadToken }: MultipartGrant, parts: StoredPart[]): Promise<Answer> =>
    post(`/uploads/${mediaId}/complete`, { uploadToken, parts: named(parts) });
  const uploadId = (): string => page.broker.uploads.begun.at(-1)?.uploadId ?? '';
  /** Uploads all parts as the browser would. */
  const putAll = (id = uploadId(), content = 'content'): StoredPart[] =>
    [partSizeBytes, partSizeBytes, 2 * mebibyte].map((size, index) => page.broker.uploads.putPart(id, index + 1, size, content));
  return { page, post, ask, begin, askParts, named, askComplete, uploadId, putAll };
};
