import { createBrokerClient, type BrokerClient } from 'c/brokerClient';
import { problem, type RefusalCode } from '../../aws-backend/contracts/problem.ts';

interface Seen {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

/** The broker's response to one call. */
export type Answer = () => Response | Promise<Response>;

/** The access response for a record to which files may be added. */
export const allowed = { canUpload: true, canDelete: false, canViewUnredacted: false, sharedCount: 0 };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

export const refuse = (code: RefusalCode) => (): Response => json(problem(code), problem(code).status);

export const token =
  (name: string, expiresInSeconds = 900): Answer =>
  () =>
    json({ accessToken: name, tokenType: 'DPoP', expiresInSeconds });

/** A client of a fake broker that gives these responses in order and repeats the last one. */
export const clientOf = (
  answers: Record<string, Answer[]>,
): { client: BrokerClient; seen: Seen[]; sessions: string[]; proofs: object[] } => {
  const all: Record<string, Answer[]> = { '/token': [token('one')], ...answers };
  const seen: Seen[] = [];
  const sessions: string[] = [];
  const proofs: object[] = [];
  const fetch = async (url: string, { method, headers, body }: RequestInit): Promise<Response> => {
    seen.push({ url, method: method!, headers: headers as Record<string, string>, body: body ? JSON.parse(body as string) : undefined });
    const left = all[new URL(url).pathname]!;
    return (left.length > 1 ? left.shift()! : left[0]!)();
  };
  const proof = async (request: object): Promise<string> => `proof-${proofs.push(request)}`;
  const client = createBrokerClient({
    baseUrl: 'https://broker.example',
    proofKey: async () => ({ thumbprint: 'thumb', proof }),
    createSession: async (thumbprint) => `${thumbprint}-session-${sessions.push(thumbprint)}`,
    fetch,
  });
  return { client, seen, sessions, proofs };
};

export const paths = (seen: Seen[]): string[] => seen.map(({ url }) => url.replace('https://broker.example', ''));
