export interface BrokerRoute {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** False where the call itself is how one becomes known. */
  authorized: boolean;
}

/** The calls of the broker, as API Gateway routes them. */
export const brokerRoutes: readonly BrokerRoute[] = [
  { method: 'POST', path: '/token', authorized: false },
  { method: 'POST', path: '/access', authorized: true },
  { method: 'POST', path: '/uploads', authorized: true },
  { method: 'POST', path: '/uploads/{mediaId}/parts', authorized: true },
  { method: 'GET', path: '/uploads/{mediaId}/parts', authorized: true },
  { method: 'POST', path: '/uploads/{mediaId}/complete', authorized: true },
  { method: 'DELETE', path: '/uploads/{mediaId}', authorized: true },
  { method: 'GET', path: '/media/{mediaId}/content', authorized: true },
  { method: 'DELETE', path: '/media/{mediaId}/reading', authorized: true },
  { method: 'POST', path: '/media/{mediaId}/reading', authorized: true },
  { method: 'DELETE', path: '/media/{mediaId}', authorized: true },
];
