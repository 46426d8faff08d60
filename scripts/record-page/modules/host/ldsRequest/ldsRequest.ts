/** The error with which Lightning Data Service rejects. */
export interface FetchResponse {
  ok: false;
  status: number;
  statusText: string;
  headers: Record<string, string>;
  body: unknown;
}

const base = '/services/data/v67.0';

/** Sends a request like Lightning Data Service: same origin, with the user's browser session. Rejects with a `FetchResponse`. */
export const ldsRequest = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json', 'x-local-lightning': '1' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  if (response.ok) return answer;
  const failure: FetchResponse = { ok: false, status: response.status, statusText: response.statusText, headers: {}, body: answer };
  throw failure;
};
