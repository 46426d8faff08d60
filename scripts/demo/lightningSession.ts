import { z } from 'zod';

const Created = z.object({ id: z.string() });
const Answer = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

/** A record page's session: creates records and runs GraphQL queries as its user, through Lightning Data Service. */
export interface LightningSession {
  createRecord(apiName: string, fields: Record<string, unknown>): Promise<string>;
  graphql(query: string, variables: Record<string, unknown>): Promise<unknown>;
}

const Failure = z.object({ message: z.string() });

/** The error if the org can't sign in the user: unknown user, or a failure of the org such as a full disk. */
const refusal = async (response: Response, username: string): Promise<string> => {
  if (response.status === 403) return `The local org has no user ${username}`;
  const { data } = Failure.safeParse(await response.json().catch(() => undefined));
  return `Sign-in to the local org failed: ${data?.message ?? `HTTP ${String(response.status)}`}`;
};

const cookieOf = (response: Response): string => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

const signIn = async (orgUrl: string, username: string): Promise<string> => {
  const response = await fetch(`${orgUrl}/local/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-lightning': '1' },
    body: JSON.stringify({ username }),
  });
  if (!response.ok) throw new Error(await refusal(response, username));
  return cookieOf(response);
};

/** Signs in to the local org as one of its users, as the user switch on the record page does. */
export const lightningSession = async (orgUrl: string, username: string): Promise<LightningSession> => {
  const cookie = await signIn(orgUrl, username);
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'x-local-lightning': '1', cookie };
    const response = await fetch(`${orgUrl}/services/data/v67.0${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    if (!response.ok) throw Object.assign(new Error(JSON.stringify(answer)), { code: 'RECORD_REFUSED', retryable: false });
    return answer;
  };
  return {
    createRecord: async (apiName, fields) => Created.parse(await post('/ui-api/records', { apiName, fields })).id,
    graphql: async (query, variables) => {
      const { data, errors = [] } = Answer.parse(await post('/graphql', { query, variables }));
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
      return data;
    },
  };
};
