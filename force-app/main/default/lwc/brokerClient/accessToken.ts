import type { TokenRequest, TokenResponse } from '../../../../../aws-backend/contracts/http/token.ts';

interface Token {
  accessToken: string;
  expiresAt: number;
}

/** The page's access token. `current()` returns a valid one and requests it only when needed. */
export interface AccessToken {
  current(): Promise<string>;
  /** Makes the next call start over with a new session record. */
  forget(): void;
}

const renewBeforeMs = 60_000;

/** Caches one access token: the first is issued for a session record, later ones by renewal. Concurrent callers share one request. */
export const accessToken = (ask: (request: TokenRequest) => Promise<TokenResponse>, createSession: () => Promise<string>): AccessToken => {
  let held: Token | undefined;
  let asking: Promise<Token> | undefined;

  const obtain = async (request: TokenRequest): Promise<Token> => {
    const answer = await ask(request);
    return { accessToken: answer.accessToken, expiresAt: Date.now() + answer.expiresInSeconds * 1000 };
  };
  const begin = async (): Promise<Token> => obtain({ sessionId: await createSession() });
  const refresh = async (): Promise<Token> => {
    try {
      held = await (held === undefined ? begin() : obtain({ accessToken: held.accessToken }));
      return held;
    } finally {
      asking = undefined;
    }
  };

  return {
    async current() {
      if (held !== undefined && held.expiresAt - Date.now() > renewBeforeMs) return held.accessToken;
      asking ??= refresh();
      return (await asking).accessToken;
    },
    forget() {
      held = undefined;
    },
  };
};
