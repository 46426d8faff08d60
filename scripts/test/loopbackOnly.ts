import net from 'node:net';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const connect = net.Socket.prototype.connect;

/** The host a `connect` call names, in any of the shapes Node allows. */
const hostOf = (args: unknown[]): string | undefined => {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first !== 'object' || first === null) return typeof args[1] === 'string' ? args[1] : 'localhost';
  if ('path' in first && first.path) return undefined;
  return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
};

// A test that reaches beyond this machine is a test that fails elsewhere.
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args);
  if (host !== undefined && !loopback.has(host)) throw new Error(`A test tried to reach ${host}; only this machine is allowed`);
  return Reflect.apply(connect, this, args) as net.Socket;
};
