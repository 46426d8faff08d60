import { buildsForArm } from '../../operate/docker.ts';
import { hasCode } from '../../hasCode.ts';
import { done, KnownError, todo, type Step } from '../step.ts';
import type { OrgAccess } from '../salesforce/orgAccess.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

/** The origin of the org's Lightning pages: its My Domain under lightning.force.com. */
export const lightningOrigin = (instanceUrl: string): string => {
  const { hostname } = new URL(instanceUrl);
  return `https://${hostname.replace(/\.my\.salesforce\.com$/, '.lightning.force.com')}`;
};

/** Whether this is the placeholder of a new stage file. */
const isPlaceholder = (username: string): boolean => /^[^@]+@example\.com(\.\w+)?$/.test(username);

/**
 * A username for the integration user that is unique across all orgs, as Salesforce requires; derived from the My Domain, which is unique
 * too.
 */
const usernameIn = (instanceUrl: string): string => `media.integration@${new URL(instanceUrl).hostname.replaceAll('--', '-')}`;

/** Checks that the credentials belong to the account in the settings. If the settings have no account yet, writes the current one. */
export const accountKnown = (account: Pick<AwsAccount, 'id'>, stage: StageFile): Step => ({
  title: 'You are signed in to the AWS account of this installation',
  help:
    'Sign in first, for example with aws sso login, and set AWS_PROFILE to a profile for that account. ' +
    `To install in a different account, write its ID into account in ${stage.path}.`,
  async check() {
    const { account: expected, region } = await stage.read();
    const id = await account.id().catch((cause: unknown) => {
      if (!hasCode(cause, 'ENOTFOUND')) throw cause;
      throw new KnownError(
        `AWS has no endpoint in the region “${region}”, or this computer is offline`,
        `Check the region in ${stage.path}.`,
        { cause },
      );
    });
    if (expected === null) return todo(`${id}: the settings have no account yet`);
    if (expected !== id) throw new Error(`These credentials are for ${id}, but the settings say ${expected}`);
    return done(`${id} in ${region}`);
  },
  async apply() {
    const id = await account.id();
    await stage.change((settings) => ({ ...settings, account: id }));
  },
  isFoundation: true,
});

/** Checked before anything is created; the stacks are deployed only after keys and secrets. */
export const dockerBuilds = (): Step => ({
  title: 'Docker builds images for linux/arm64',
  help: 'Two functions are container images, which CDK builds on this machine: docs.docker.com/get-started/get-docker',
  async check() {
    await buildsForArm();
    return done();
  },
});

/**
 * Checks that the settings refer to this org, and writes its URL if they have none yet. It never overwrites another org's URL: the
 * functions would sign in to the wrong org, and the installation's own org would be cut off.
 */
export const stageNamesOrg = (stage: StageFile, { display }: OrgAccess): Step => {
  const wanted = async () => {
    const { instanceUrl } = await display();
    return { loginUrl: new URL(instanceUrl).origin, origin: lightningOrigin(instanceUrl), username: usernameIn(instanceUrl) };
  };
  return {
    title: 'The settings name this org',
    help:
      `Choose the org of this installation with --org. For another org, use another stage. ` +
      `If this is the org and its My Domain was renamed, write the new address into salesforce.loginUrl in ${stage.path}.`,
    async check() {
      const { salesforce } = await stage.read();
      const { loginUrl, origin } = await wanted();
      if (salesforce.loginUrl !== loginUrl && isReal(salesforce.loginUrl))
        throw new Error(`This org is ${loginUrl}, but the settings say ${salesforce.loginUrl}`);
      const isNamed = salesforce.loginUrl === loginUrl && salesforce.pageOrigins.includes(origin) && !isPlaceholder(salesforce.username);
      return isNamed ? done(stage.path) : todo();
    },
    async apply() {
      const { loginUrl, origin, username } = await wanted();
      await stage.change((settings) => ({
        ...settings,
        salesforce: {
          loginUrl,
          username: isPlaceholder(settings.salesforce.username) ? username : settings.salesforce.username,
          pageOrigins: [...new Set([origin, ...settings.salesforce.pageOrigins])].filter(isReal),
        },
      }));
    },
    isFoundation: true,
  };
};

/** Whether this isn't the placeholder of a new stage file. */
const isReal = (origin: string): boolean => !/^https:\/\/example(--\w+)?\./.test(origin);

/** Runs `cdk deploy`, which changes only what differs. */
export const stacksDeployed = (title: string, deploy: () => Promise<void>): Step => {
  let isDeployed = false;
  return {
    title,
    help: 'See the messages from CDK and CloudFormation above.',
    check: () => Promise.resolve(isDeployed ? done() : todo()),
    async apply() {
      await deploy();
      isDeployed = true;
    },
  };
};
