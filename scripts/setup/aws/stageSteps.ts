import { buildsForArm } from '../../operate/docker.ts';
import { hasCode } from '../../hasCode.ts';
import { done, KnownError, todo, type Step } from '../step.ts';
import type { OrgAccess } from '../salesforce/orgAccess.ts';
import type { AwsAccount } from './awsAccount.ts';
import type { StageFile } from './stageFile.ts';

/** Where the org's Lightning pages come from: its My Domain, under lightning.force.com. */
export const lightningOrigin = (instanceUrl: string): string => {
  const { hostname } = new URL(instanceUrl);
  return `https://${hostname.replace(/\.my\.salesforce\.com$/, '.lightning.force.com')}`;
};

/** The placeholder that a stage's file comes with. */
const isPlaceholder = (username: string): boolean => /^[^@]+@example\.com(\.\w+)?$/.test(username);

/** A username for the integration user that no other org in the world has, as Salesforce asks: made from the My Domain, which is as unique. */
const usernameIn = (instanceUrl: string): string => `media.integration@${new URL(instanceUrl).hostname.replaceAll('--', '-')}`;

/** Your credentials belong to the account that the settings name; those that name none get its number, for every later run. */
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
        `AWS has no address in the region “${region}”, or this computer is offline`,
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

/** Said before anything is made: the stacks come after keys and secrets. */
export const dockerBuilds = (): Step => ({
  title: 'Docker builds images for linux/arm64',
  help: 'Two functions are container images, which CDK builds on this machine: docs.docker.com/get-started/get-docker',
  async check() {
    await buildsForArm();
    return done();
  },
});

/**
 * The settings name this org; those that name none yet get its address. Of another org, nothing is written: the functions would sign in there from
 * then on, and the installation's own org would be cut off.
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

/** The placeholders that a stage's file comes with. */
const isReal = (origin: string): boolean => !/^https:\/\/example(--\w+)?\./.test(origin);

/** Runs `cdk deploy`, which itself changes only what differs. */
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
