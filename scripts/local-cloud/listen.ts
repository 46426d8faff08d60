import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on 127.0.0.1 only and returns the origin. Port 0 picks a free port. */
export const listen = async (server: Server, port: number): Promise<string> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${String(address.port)}`;
};

/** Milliseconds that running requests have to finish. */
const graceMs = 5000;

/** Stops accepting requests; resolves when the running ones are answered or cut off. */
export const stopServer = async (server: Server): Promise<void> => {
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await once(server, 'close');
  clearTimeout(cut);
};
