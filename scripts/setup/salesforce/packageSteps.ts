import { done, todo, type Step } from '../step.ts';
import { resultOf, type OrgAccess } from './orgAccess.ts';

/** Addresses of the AWS side that the package is deployed with. */
export interface Addresses {
  brokerUrl: string;
  uploadsUrl: string;
  uploadsDualstackUrl: string;
}

const environmentOf = ({ brokerUrl, uploadsUrl, uploadsDualstackUrl }: Addresses): Record<string, string> => ({
  MEDIA_BROKER_URL: brokerUrl,
  MEDIA_UPLOADS_URL: uploadsUrl,
  MEDIA_UPLOADS_DUALSTACK_URL: uploadsDualstackUrl,
});

/** The administrator's own sign-in. */
export const signedIn = ({ alias, display }: OrgAccess): Step => ({
  title: `You are signed in to the org ${alias}`,
  help: `Sign in first: npx sf org login web --alias ${alias}`,
  async check() {
    const { username, instanceUrl } = await display();
    return done(`${username} at ${instanceUrl}`);
  },
});

/** Deploys `force-app` with the addresses in it. The CLI sends everything each time, and the org changes what differs. */
export const packageDeployed = (org: OrgAccess, addresses: () => Promise<Addresses>): Step => {
  let isDeployed = false;
  const start = ['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', org.alias, '--json'];
  return {
    title: 'The package is in the org',
    help: 'Look at what the org refused: npx sf project deploy report --use-most-recent',
    check: () => Promise.resolve(isDeployed ? done() : todo()),
    async apply() {
      resultOf(await org.sf(start, environmentOf(await addresses())));
      isDeployed = true;
    },
  };
};

/** Looks whether the package is there, without deploying it. */
export const packagePresent = ({ admin }: OrgAccess): Step => ({
  title: 'The package is in the org',
  help: 'Run npm run setup.',
  async check() {
    await (await admin()).describe('Media__c');
    return done();
  },
});
