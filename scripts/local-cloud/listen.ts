import { once } from 'node:events';
import type { Server } from 'node:http';

/** Opens a server to this machine only; answers its origin. Port 0 takes a free one. */
export const listen = async (server: Server, port: number): Promise<string> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${String(address.port)}`;
};

/** Takes no more requests, and ends when those under way are answered. */
export const stopServer = async (server: Server): Promise<void> => {
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, 2000);
  await once(server, 'close');
  clearTimeout(cut);
};
