/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createBrokerClient } from 'c/brokerClient';
import { allowed, clientOf, json, paths, token } from '../../../../../test/brokerAnswers.ts';

describe('brokerClient', () => {
  it('sends no cookies and forbids caching, because responses contain tokens and URLs', async () => {
    const inits: RequestInit[] = [];
    const client = createBrokerClient({
      baseUrl: 'https://broker.example',
      proofKey: async () => ({ thumbprint: 'thumb', proof: async () => 'proof' }),
      createSession: async () => 'session',
      fetch: async (url, init) => {
        inits.push(init);
        return url.endsWith('/token') ? token('one')() : json(allowed);
      },
    });

    await client.access('001A');

    expect(inits.map(({ credentials, cache }) => [credentials, cache])).toEqual([
      ['omit', 'no-store'],
      ['omit', 'no-store'],
    ]);
  });

  it('requests upload grants', async () => {
    const { client, seen } = clientOf({ '/uploads': [() => json({ uploads: [] })] });

    expect(await client.uploads({ parentId: '001A', files: [] })).toEqual({ uploads: [] });
    expect(seen[1]).toMatchObject({ method: 'POST', body: { parentId: '001A', files: [] } });
  });

  it('requests parts, stored parts, completion and abort of an upload', async () => {
    const answers = {
      '/uploads/a01/parts': [() => json({ parts: [] }), () => json({ storedBytes: 0, storedParts: [] })],
      '/uploads/a01/complete': [() => json({ mediaId: 'a01', sizeBytes: 5 })],
      '/uploads/a01': [() => json({ mediaId: 'a01', isRecordDeleted: true })],
    };
    const { client, seen } = clientOf(answers);

    await client.parts('a01', { uploadToken: 't', parts: [{ partNumber: 1 }] });
    await client.storedParts('a01', '001A');
    await client.complete('a01', { uploadToken: 't', parts: [{ partNumber: 1, etag: '"e"' }] });
    expect(await client.abort('a01', '001A')).toEqual({ mediaId: 'a01', isRecordDeleted: true });

    expect(seen.slice(1).map(({ method }, index) => `${method} ${paths(seen)[index + 1]!}`)).toEqual([
      'POST /uploads/a01/parts',
      'GET /uploads/a01/parts?parentId=001A',
      'POST /uploads/a01/complete',
      'DELETE /uploads/a01?parentId=001A',
    ]);
    expect(seen[1]!.body).toEqual({ uploadToken: 't', parts: [{ partNumber: 1 }] });
    expect(seen[3]!.body).toEqual({ uploadToken: 't', parts: [{ partNumber: 1, etag: '"e"' }] });
  });

  it('requests content by file and variant', async () => {
    const content = { url: 'https://s3.example/x', fileName: 'a.txt', expiresAt: '2026-01-01T00:00:00Z' };
    const { client, seen } = clientOf({ '/media/a01/content': [() => json(content)] });

    expect(await client.content('a01', 'redacted')).toEqual(content);
    expect(seen[1]).toMatchObject({ method: 'GET', url: 'https://broker.example/media/a01/content?variant=redacted', body: undefined });
  });

  it('stops the reading of a file', async () => {
    const { client, seen } = clientOf({ '/media/a01/reading': [() => json({ mediaId: 'a01' })] });

    expect(await client.stopReading('a01')).toEqual({ mediaId: 'a01' });
    expect(seen[1]).toMatchObject({ method: 'DELETE', url: 'https://broker.example/media/a01/reading' });
  });

  it('starts another reading of a file', async () => {
    const answer = { mediaId: 'a01', reading: 2 };
    const { client, seen } = clientOf({ '/media/a01/reading': [() => json(answer)] });

    expect(await client.readAgain('a01')).toEqual(answer);
    expect(seen[1]).toMatchObject({ method: 'POST', url: 'https://broker.example/media/a01/reading' });
  });

  it('deletes a file', async () => {
    const { client, seen } = clientOf({ '/media/a01': [() => json({ mediaId: 'a01' })] });

    expect(await client.deleteMedia('a01')).toEqual({ mediaId: 'a01' });
    expect(seen[1]).toMatchObject({ method: 'DELETE', url: 'https://broker.example/media/a01' });
  });
});
