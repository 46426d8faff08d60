import net from 'node:net';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const connect = net.Socket.prototype.connect;

/** The host of a `connect` call, in any of the argument forms that Node accepts. */
const hostOf = (args: unknown[]): string | undefined => {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first !== 'object' || first === null) return typeof args[1] === 'string' ? args[1] : 'localhost';
  if ('path' in first && first.path) return undefined;
  return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
};

/** Contract suites may use a real account, but only if explicitly enabled. */
const isAllowed = (host: string): boolean => loopback.has(host) || (process.env['AWS_CONTRACT'] === '1' && host.endsWith('.amazonaws.com'));

// A test that connects to other machines would fail elsewhere.
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args);
  if (host !== undefined && !isAllowed(host)) throw new Error(`A test tried to reach ${host}; only this machine is allowed`);
  return Reflect.apply(connect, this, args) as net.Socket;
};
