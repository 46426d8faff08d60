import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lightningSession } from './lightningSession.ts';

const signingIn = async (status: number, body: string): Promise<string> => {
  const org = createServer((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body));
  await new Promise<void>((resolve) => org.listen(0, '127.0.0.1', resolve));
  const { port } = org.address() as AddressInfo;
  try {
    await lightningSession(`http://127.0.0.1:${String(port)}`, 'riley.owner@media.example');
    return 'signed in';
  } catch (error) {
    return (error as Error).message;
  } finally {
    org.close();
  }
};

describe('lightningSession', () => {
  it.each([
    [403, '', 'The local org has no user riley.owner@media.example'],
    [500, '{"message":"database or disk is full"}', 'Sign-in to the local org failed: database or disk is full'],
    [502, 'no JSON', 'Sign-in to the local org failed: HTTP 502'],
  ])('throws the reason why sign-in failed: HTTP %s %s', async (status, body, reason) => {
    expect(await signingIn(status, body)).toBe(reason);
  });
});
