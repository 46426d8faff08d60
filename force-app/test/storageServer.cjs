const { createServer } = require('node:http');

/** Reads a request, lets the test answer it, and allows all origins as a bucket's CORS rule would. */
const handle = (answer, seen) => async (request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type, if-none-match');
  response.setHeader('access-control-allow-methods', 'PUT');
  if (request.method === 'OPTIONS') return response.end();
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  seen.push({ method: request.method, path: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() });
  return answer(response);
};

exports.storageServer = async () => {
  const seen = [];
  const state = { answer: (response) => response.end() };
  const server = createServer((request, response) => {
    handle((answered) => state.answer(answered), seen)(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, seen, state, close };
};
