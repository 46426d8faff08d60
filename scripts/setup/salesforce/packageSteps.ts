import path from 'node:path';
import { z } from 'zod';
import { counted } from '../../counted.ts';
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

/** Checks the administrator's login. */
export const signedIn = ({ alias, display }: OrgAccess): Step => ({
  title: `You are logged in to the org ${alias}`,
  help: `If this machine reaches Salesforce, log in first: npx sf org login web --alias ${alias} (for a sandbox, add --instance-url https://test.salesforce.com)`,
  async check() {
    const { username, instanceUrl, connectedStatus = 'Connected' } = await display();
    // For an expired login, or an unreachable org, the CLI still returns the user; only this field shows it.
    if (connectedStatus !== 'Connected') throw new Error(`This login doesn’t work: ${connectedStatus}`);
    return done(`${username} at ${instanceUrl}`);
  },
  isFoundation: true,
});

/** The CLI's output per component: `FileResponse` of @salesforce/source-deploy-retrieve. All labels are in one file. */
const Deployed = z.object({ files: z.array(z.object({ state: z.string(), fullName: z.string(), filePath: z.string().optional() })) });

const namedAtMost = 3;

const whatDiffered = (result: unknown): string => {
  const files = Deployed.parse(result).files.map(({ filePath, fullName, state }) => ({ state, file: filePath ?? fullName }));
  const changed = new Set(files.flatMap(({ state, file }) => (state === 'Unchanged' ? [] : [file])));
  if (changed.size === 0) return 'nothing differed';
  const named = changed.size > namedAtMost ? '' : `: ${[...changed].map((file) => path.basename(file)).join(', ')}`;
  return `${String(changed.size)} of ${counted(new Set(files.map(({ file }) => file)).size, 'file')} differed${named}`;
};

/**
 * Deploys `force-app` with the addresses in it. The CLI always sends everything; the org changes what differs and reports how much that
 * was.
 */
export const packageDeployed = (org: OrgAccess, addresses: () => Promise<Addresses>): Step => {
  let deployed: { note: string; environment: string } | undefined;
  // In an org with source tracking, local changes would be conflicts, and an upgrade must match the package.
  const start = ['project', 'deploy', 'start', '--source-dir', 'force-app', '--ignore-conflicts', '--target-org', org.alias, '--json'];
  return {
    title: 'The package is in the org',
    help: 'See what the org refused: npx sf project deploy report --use-most-recent',
    async check() {
      if (deployed === undefined) return todo();
      const isStillRight = deployed.environment === JSON.stringify(environmentOf(await addresses()));
      return isStillRight ? done(deployed.note) : todo();
    },
    async apply() {
      const environment = environmentOf(await addresses());
      const note = whatDiffered(resultOf(await org.sf(start, environment)));
      deployed = { note, environment: JSON.stringify(environment) };
    },
  };
};

/** The same step for an upgrade, before the functions are updated: fields have to exist before they are written. */
export const upgradedFirst = (step: Step, stands: () => Promise<boolean>): Step => ({
  ...step,
  title: 'The package is upgraded first',
  check: async (tell) => ((await stands()) ? step.check(tell) : done('nothing to upgrade')),
});

/** Checks that the package is in the org, without deploying it. */
export const packagePresent = ({ admin }: OrgAccess): Step => ({
  title: 'The package is in the org',
  help: 'Run npm run setup.',
  async check() {
    await (await admin()).describe('Media__c');
    return done();
  },
});
