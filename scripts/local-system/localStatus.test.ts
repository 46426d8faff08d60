import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localStatus, runningAt } from './localStatus.ts';

it.each([
  [200, '<h1>Hello</h1>'],
  [200, '{"status": "UP"}'],
  [404, '{}'],
])('localStatus returns undefined for another program, which responds with %i, %s', async (status, body) => {
  const other = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  await once(other, 'listening');
  try {
    expect(await localStatus((other.address() as AddressInfo).port)).toBeUndefined();
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

it.each([
  [8600, 'npm start'],
  [65001, 'npm start -- --port 65001'],
])('runningAt says how to start a system if none runs on port %i', async (port, command) => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('fetch failed'));

  await expect(runningAt(port)).rejects.toThrow(new Error(`No local system is running on port ${String(port)}. Start it: ${command}`));
});
