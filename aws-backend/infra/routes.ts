export interface BrokerRoute {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** False for the call that authenticates the caller. */
  authorized: boolean;
}

/** The broker's routes in API Gateway. */
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
