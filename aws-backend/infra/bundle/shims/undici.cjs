const { FormData, Headers, Request, Response } = globalThis;

/** Node's own connection pool is used; jsforce's only option is HTTP/1.1, which Node uses anyway. */
function Agent() {
  this.kept = true;
}

/** Our functions use no proxy. */
function ProxyAgent() {
  throw new Error('Proxies aren’t supported in this bundle');
}

/**
 * Node's fetch doesn't accept this Agent as a dispatcher. The whole body is read here: jsforce doesn't handle body errors, so one that breaks off
 * would end the process, and one that stalls would never time out.
 */
const fetch = async (url, { dispatcher: _, ...options }) => {
  const response = await globalThis.fetch(url, options);
  const body = await response.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, { status: response.status, headers: response.headers });
};

/** Matched by error code, because the class inside Node isn't exported. */
const SocketError = { [Symbol.hasInstance]: (error) => error?.code === 'UND_ERR_SOCKET' };

/** What jsforce imports from `undici`, taken from Node's built-in fetch: the same code, already loaded. */
module.exports = { Agent, FormData, Headers, ProxyAgent, Request, Response, errors: { SocketError }, fetch };
