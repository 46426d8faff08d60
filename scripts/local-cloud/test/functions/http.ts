interface Event {
  headers: Record<string, string>;
  rawPath: string;
}

/** Authorizes requests whose Authorization header is "yes". */
export const authorizer = (event: Event): Promise<unknown> =>
  Promise.resolve({ isAuthorized: event.headers['authorization'] === 'yes', context: { userId: 'me' } });

/** Responds with the event it received, or in another way or with an error for some paths. */
export const handler = (event: Event): Promise<unknown> => {
  if (event.rawPath === '/broken') throw new Error('broken');
  if (event.rawPath === '/plain') return Promise.resolve({ hello: 'world' });
  if (event.rawPath === '/bytes')
    return Promise.resolve({
      statusCode: 200,
      headers: { 'Content-Type': 'image/png' },
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    });
  return Promise.resolve({
    statusCode: 201,
    headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
    cookies: ['a=1'],
    body: JSON.stringify(event),
  });
};
