import { createServer } from 'node:net';
import path from 'node:path';
import { placeFlags } from './placeFlags.ts';

/** The four consecutive ports of a local system. */
export interface LocalPorts {
  org: number;
  s3: number;
  messaging: number;
  api: number;
}

const [least, most] = [1024, 65_000];

/** Parses the first port from --port. Throws an error for users if it is invalid. */
export const firstPort = (given: string): number => {
  const port = Number(given);
  if (!Number.isInteger(port) || port < least || port > most)
    throw new Error(`--port must be a number from ${String(least)} to ${String(most)}`);
  return port;
};

export const portsFrom = (first: number): LocalPorts => ({ org: first, s3: first + 1, messaging: first + 2, api: first + 3 });

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () =>
      probe.close(() => {
        resolve(true);
      }),
    );
  });

/** Returns a valid first port whose four ports don't overlap those at `first`. */
export const otherPort = (first: number): number => (first + 100 <= most ? first + 100 : first - 100);

/** Returns a folder as a user would type it: relative if it is in the working directory. */
const asTyped = (folder: string): string => {
  const fromHere = path.relative(process.cwd(), folder);
  return fromHere.startsWith('..') ? folder : fromHere;
};

/** Throws an error that names the ports in use and what to do, if any are. */
export const checkPortsAreFree = async (ports: LocalPorts, stateDir: string): Promise<void> => {
  const named = Object.values(ports) as number[];
  const free = await Promise.all(named.map(isFree));
  const taken = named.filter((_, index) => !free[index]);
  if (taken.length > 0) {
    const what = taken.length > 1 ? `Ports ${taken.join(', ')} on 127.0.0.1 are` : `Port ${String(taken[0])} on 127.0.0.1 is`;
    const other = placeFlags({ port: String(otherPort(ports.org)), data: asTyped(stateDir) });
    throw new Error(
      `${what} in use. Stop what uses ${taken.length > 1 ? 'them' : 'it'}, or choose four other consecutive ports: npm start -- ${other.trim()}`,
    );
  }
};
