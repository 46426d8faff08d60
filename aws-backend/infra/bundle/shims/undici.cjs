const { FormData, Headers, Request, Response } = globalThis;

/** Connections as Node keeps them; jsforce only asks for HTTP/1.1, which is what Node speaks. */
function Agent() {
  this.kept = true;
}

/** A function of ours has no proxy. */
function ProxyAgent() {
  throw new Error('This bundle has no proxy support');
}

/** Node's fetch takes no foreign agent. */
const fetch = (url, { dispatcher: _, ...options }) => globalThis.fetch(url, options);

/** Known by its code: the class inside of Node is not to be had. */
const SocketError = { [Symbol.hasInstance]: (error) => error?.code === 'UND_ERR_SOCKET' };

/** What jsforce takes from `undici`, from the fetch that is built into Node: the same code, already loaded. */
module.exports = { Agent, FormData, Headers, ProxyAgent, Request, Response, errors: { SocketError }, fetch };
