import type { AppCredentials } from './appCredentials.ts';
import type { AppCredential } from './jwtAssertion.ts';

/** Error codes of Salesforce and RFC 6749 for an app that is unknown, blocked or deleted, and for a signature by another key. */
const refusals = new Set(['invalid_grant', 'invalid_client', 'invalid_client_id', 'unauthorized_client', 'invalid_app_access']);
/**
 * Salesforce's error prefix for an external client app that an org lacks, blocks, or forbids to this user: `OAUTH_EC_APP_NOT_FOUND`,
 * `OAUTH_APP_ACCESS_DENIED`.
 */
const aboutApp = 'OAUTH_';
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && (refusals.has(error.name) || error.name.startsWith(aboutApp));

const isSame = (a: AppCredential, b: AppCredential): boolean => a.clientId === b.clientId && a.privateKey === b.privateKey;

type SignIn = (credential: AppCredential) => Promise<unknown>;

/**
 * Signs in with the credential that last worked, then with the others in order, then with freshly read ones.
 * Throws the last refusal if none is accepted, and any other error at once: another key doesn't fix a network failure.
 */
export const signInWithAny = (credentials: AppCredentials) => {
  let worked: AppCredential | undefined;

  const firstTaken = async (candidates: AppCredential[], signIn: SignIn): Promise<Error | undefined> => {
    let refusal: Error | undefined;
    for (const credential of candidates) {
      try {
        await signIn(credential);
        worked = credential;
        return undefined;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refusal = error;
      }
    }
    return refusal;
  };
  const workedFirst = (candidates: AppCredential[]): AppCredential[] => {
    const known = candidates.find((credential) => worked !== undefined && isSame(credential, worked));
    return known === undefined ? candidates : [known, ...candidates.filter((credential) => credential !== known)];
  };

  return async (signIn: SignIn): Promise<void> => {
    const known = workedFirst(await credentials.get());
    const refusal = await firstTaken(known, signIn);
    if (refusal === undefined) return;
    const untried = (await credentials.getFresh()).filter((fresh) => !known.some((tried) => isSame(tried, fresh)));
    const lastRefusal = untried.length === 0 ? refusal : await firstTaken(untried, signIn);
    if (lastRefusal !== undefined) throw lastRefusal;
  };
};
