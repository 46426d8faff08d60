import type { AppCredentials } from './appCredentials.ts';
import type { AppCredential } from './jwtAssertion.ts';

/** Salesforce's and RFC 6749's names for an app that is unknown, blocked or gone, and for a signature by another key. */
const refusals = new Set(['invalid_grant', 'invalid_client', 'invalid_client_id', 'unauthorized_client', 'invalid_app_access']);
/** What Salesforce says of an external client app that an org lacks, blocks, or does not let this user use: `OAUTH_EC_APP_NOT_FOUND`, `OAUTH_APP_ACCESS_DENIED`. */
const aboutApp = 'OAUTH_';
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && (refusals.has(error.name) || error.name.startsWith(aboutApp));

const isSame = (a: AppCredential, b: AppCredential): boolean => a.clientId === b.clientId && a.privateKey === b.privateKey;

type SignIn = (credential: AppCredential) => Promise<unknown>;

/**
 * Signs in with the credential that last worked, else with the others in their order, else with those that have replaced them meanwhile.
 * Throws the last refusal where none is taken, and at once whatever is no refusal: another key does not mend a network.
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
