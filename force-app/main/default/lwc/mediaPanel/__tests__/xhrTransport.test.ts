import { storageServer, type StorageServer } from '../../../../../test/storageServer.cjs';
import { xhrTransport } from '../xhrTransport.ts';

let storage: StorageServer;

const put = (properties: { signal?: AbortSignal; onProgress?: (sentBytes: number) => void } = {}) =>
  xhrTransport({
    url: `${storage.url}/media/one?signed=yes`,
    headers: { 'content-type': 'text/plain', 'if-none-match': '*' },
    body: new Blob(['hello'], { type: 'text/plain' }),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...properties,
  });

describe('xhrTransport', () => {
  beforeAll(async () => {
    storage = await storageServer();
  });
  beforeEach(() => {
    storage.seen.length = 0;
    storage.state.answer = (response) => response.end();
  });
  afterAll(() => storage.close());

  it('sends the body with exactly the given headers', async () => {
    expect(await put()).toEqual({ status: 200 });

    expect(storage.seen).toMatchObject([{ method: 'PUT', path: '/media/one?signed=yes', body: 'hello' }]);
    expect(storage.seen[0]!.headers).toMatchObject({ 'content-type': 'text/plain', 'if-none-match': '*', 'content-length': '5' });
  });

  it('reports progress', async () => {
    const onProgress = jest.fn();

    await put({ onProgress });

    expect(onProgress).toHaveBeenCalledWith(expect.any(Number));
  });

  it('returns the error code of S3’s XML', async () => {
    storage.state.answer = (response) => {
      response.statusCode = 400;
      response.end('<?xml version="1.0"?><Error><Code>BadDigest</Code><Message>no</Message></Error>');
    };

    expect(await put()).toEqual({ status: 400, errorCode: 'BadDigest' });
  });

  it('rejects without a response', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined); // jsdom reports the broken connection
    storage.state.answer = (response) => response.destroy();

    await expect(put()).rejects.toThrow('The storage didn’t respond');
  });

  it('rejects when it is aborted', async () => {
    const controller = new AbortController();
    storage.state.answer = () => controller.abort();

    await expect(put({ signal: controller.signal })).rejects.toThrow();
  });
});
