import { readCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import type { Installation } from '../verify/installation.ts';
import { integrationUser, signInWith, verifySignIn } from '../verify/verifySignIn.ts';
import { todo, type Finding, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

/** The client id of a key whose app doesn't exist yet. */
export const appUnknown = 'not-known-yet';

/** The certificate file is for the manual upload; it contains no secret. */
export interface AppSettings {
  certificateFile: string;
  stageName: string;
  /** The consumer key, if known. */
  clientId: string | undefined;
  writeCredentials: (json: string) => Promise<void>;
}

/**
 * The OAuth part of an external client app can't be automated: its consumer key and certificate are set in Setup only ("must not be added
 * to source control", Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings).
 */
const clicks = (setupUrl: string, { certificateFile, stageName }: AppSettings, integrationUsername: string): Finding => ({
  state: 'manual',
  instructions: [
    `Open ${setupUrl}/lightning/setup/ManageExternalClientApplication/home and click New External Client App.`,
    'Name: Media Insights. API name: Media_Insights. Contact email: yours. Distribution state: Local.',
    'API (Enable OAuth Settings) → Enable OAuth. Callback URL: https://login.salesforce.com/services/oauth2/success (it is not used).',
    'Scopes: Manage user data via APIs (api), Perform requests at any time (refresh_token, offline_access).',
    `Flow Enablement → Enable JWT Bearer Flow, and upload ${certificateFile}.`,
    'Click Create. Then Policies → Edit → OAuth Policies → Permitted Users: Admin approved users are pre-authorized. Select the permission set Media Integration.',
    `Check that ${integrationUsername} has that permission set. Wait ten minutes, until Salesforce recognizes the app.`,
    'Settings → OAuth Settings → Consumer Key and Secret: copy the consumer key.',
    `Run npm run setup -- --stage ${stageName} --client-id CONSUMER_KEY.`,
  ],
});

/** Checks by signing in that an external client app has the certificate and that its consumer key is stored. */
export const appConnected = (installation: Installation, { display }: OrgAccess, settings: AppSettings): Step => {
  const signIn = verifySignIn(installation);
  const known = async () => readCredentials((await installation.credentials()) ?? '');
  return {
    title: signIn.title,
    help: signIn.help,
    async check() {
      const [first] = await known();
      if (settings.clientId !== undefined && first?.clientId !== settings.clientId) return todo('there is a new consumer key');
      if (first?.clientId === appUnknown) {
        const { instanceUrl } = await display();
        return clicks(instanceUrl, settings, await installation.integrationUsername());
      }
      return signIn.check();
    },
    async apply() {
      const [first, ...others] = await known();
      if (first === undefined || settings.clientId === undefined) return;
      const named = { ...first, clientId: settings.clientId };
      // Stored only if Salesforce accepts it: a mistyped key would break a running installation.
      await signInWith([named], await integrationUser(installation));
      await settings.writeCredentials(JSON.stringify([named, ...others]));
    },
  };
};
