import { readCredentials } from '../../../aws-backend/adapters/salesforce/appCredentials.ts';
import type { Installation } from '../verify/installation.ts';
import { integrationUser, signInWith, verifySignIn } from '../verify/verifySignIn.ts';
import { todo, type Finding, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

/** The client id of a key whose app is not made yet. */
export const appUnknown = 'not-known-yet';

/** Where a certificate is put for a person to upload; it holds no secret. */
export interface AppSettings {
  certificateFile: string;
  stageName: string;
  /** The consumer key, where the person has it. */
  clientId: string | undefined;
  writeCredentials: (json: string) => Promise<void>;
}

/**
 * Salesforce lets no program make the OAuth part of an external client app: its consumer key and certificate are set in Setup only
 * ("must not be added to source control", Metadata API Developer Guide, ExtlClntAppGlobalOauthSettings).
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

/** An external client app holds the certificate, and the consumer key is known: shown by signing in. */
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
      // Kept only when Salesforce accepts it: a mistyped one would cut off an installation that runs.
      await signInWith([named], await integrationUser(installation));
      await settings.writeCredentials(JSON.stringify([named, ...others]));
    },
  };
};
