import type { Stage } from '../../../aws-backend/infra/stage.ts';
import { addressesKnown } from '../salesforce/addressStep.ts';
import { appConnected } from '../salesforce/appSteps.ts';
import { integrationUserThere } from '../salesforce/integrationUserStep.ts';
import { languageKnown } from '../salesforce/languageStep.ts';
import { licensed } from '../salesforce/licenseStep.ts';
import { namesFree } from '../salesforce/nameStep.ts';
import type { OrgAccess } from '../salesforce/orgAccess.ts';
import { packageDeployed, packagePresent, signedIn, upgradedFirst, type Addresses } from '../salesforce/packageSteps.ts';
import { flows } from '../salesforce/flowSteps.ts';
import { assigned } from '../salesforce/permissionSteps.ts';
import { recordsPrivate } from '../salesforce/privacyStep.ts';
import { nothingRestricted } from '../salesforce/restrictionStep.ts';
import { NotSetUpError, type Step } from '../step.ts';
import type { Installation } from '../verify/installation.ts';
import { verifySignIn } from '../verify/verifySignIn.ts';
import { verifyToken, verifyUpload } from '../verify/verifyUpload.ts';
import type { AwsAccount } from './awsAccount.ts';
import { bootstrapped } from './bootstrapStep.ts';
import { certificateLasts } from './certificateStep.ts';
import { concurrencyEnough } from './concurrencyStep.ts';
import { deadLettersNone } from './deadLetterStep.ts';
import { salesforceKeyThere, tokenKeyThere } from './keySteps.ts';
import type { StageFile } from './stageFile.ts';
import { accountKnown, dockerBuilds, stacksDeployed, stageNamesOrg } from './stageSteps.ts';
import { stageNameFree } from './stageNameStep.ts';
import { unaskedStacksGone } from './unaskedStacks.ts';

/** The settings, account, org and deployment commands of an installation. */
export interface AwsSetup {
  settings: Stage;
  stage: StageFile;
  account: AwsAccount;
  org: OrgAccess;
  certificateFile: string;
  clientId: string | undefined;
  /** Deploys stacks by their ids in the CDK app; all stacks if none is given. */
  deploy: (stacks: readonly string[]) => Promise<void>;
  /** Destroys stacks by their ids in the CDK app, but not the stacks that depend on them. */
  destroyOnly: (stacks: readonly string[]) => Promise<void>;
}

const outputOf = async ({ account, settings }: AwsSetup, stack: string, name: string): Promise<string> => {
  const value = (await account.outputs(`media-${settings.name}-${stack}`))?.[name];
  if (value === undefined) throw new NotSetUpError(`The stack media-${settings.name}-${stack} does not exist or has no output ${name}`);
  return value;
};

const addressesOf = async (setup: AwsSetup): Promise<Addresses> => ({
  brokerUrl: await outputOf(setup, 'broker', 'BrokerUrl'),
  uploadsUrl: await outputOf(setup, 'storage', 'UploadsUrl'),
  uploadsDualstackUrl: await outputOf(setup, 'storage', 'UploadsDualstackUrl'),
});

/** Read anew each time, since the first run of setup writes it. */
const integrationUsernameOf =
  ({ stage }: AwsSetup) =>
  async (): Promise<string> =>
    (await stage.read()).salesforce.username;

/** The installation of an AWS stage and an org. */
export const awsInstallation = (setup: AwsSetup): Installation => ({
  loginUrl: async () => (await setup.stage.read()).salesforce.loginUrl,
  integrationUsername: integrationUsernameOf(setup),
  brokerUrl: () => outputOf(setup, 'broker', 'BrokerUrl'),
  credentials: () => setup.account.secrets.read('salesforce-credentials'),
  admin: setup.org.admin,
});

const stands = async ({ account, settings }: AwsSetup): Promise<boolean> => {
  const [broker, storage] = await Promise.all(['broker', 'storage'].map((stack) => account.outputs(`media-${settings.name}-${stack}`)));
  return broker?.['BrokerUrl'] !== undefined && storage?.['UploadsUrl'] !== undefined;
};

const rights = (setup: AwsSetup): Step[] => [
  licensed(setup.org, integrationUsernameOf(setup)),
  assigned(setup.org, integrationUsernameOf(setup), { permissionSet: 'Media_Integration' }),
  assigned(setup.org, async () => (await setup.org.display()).username, { group: 'Media_Administrators' }),
];

/** All setup steps, ordered by dependency. */
export const setupSteps = (setup: AwsSetup): Step[] => {
  const { stage, account, org, deploy, destroyOnly, certificateFile, clientId } = setup;
  const integrationUsername = integrationUsernameOf(setup);
  const writeCredentials = (json: string): Promise<void> => account.secrets.write('salesforce-credentials', json);
  const installation = awsInstallation(setup);
  const thePackage = packageDeployed(org, () => addressesOf(setup));
  return [
    dockerBuilds(),
    signedIn(org),
    accountKnown(account, stage),
    bootstrapped(account, stage),
    stageNameFree(account, stage),
    concurrencyEnough(account, stage),
    stageNamesOrg(stage, org),
    namesFree(org),
    upgradedFirst(thePackage, () => stands(setup)),
    stacksDeployed('Buckets, keys and secrets exist', () => deploy(['Storage', 'Secrets'])),
    tokenKeyThere(account.secrets, stage),
    salesforceKeyThere(account.secrets, certificateFile, `media-insights-${setup.settings.name}`),
    stacksDeployed('The AWS side is deployed', () => deploy([])),
    unaskedStacksGone(account, stage, destroyOnly),
    thePackage,
    languageKnown(org),
    ...flows(org),
    integrationUserThere(org, integrationUsername),
    ...rights(setup),
    appConnected(installation, org, { certificateFile, stageName: setup.settings.name, clientId, writeCredentials }),
    verifyToken(installation),
    verifyUpload(installation),
  ];
};

/** All doctor steps. They change nothing, except for a test file that is uploaded and deleted again. */
export const doctorSteps = (setup: AwsSetup): Step[] => {
  const installation = awsInstallation(setup);
  return [
    signedIn(setup.org),
    accountKnown(setup.account, setup.stage),
    stageNamesOrg(setup.stage, setup.org),
    unaskedStacksGone(setup.account, setup.stage, setup.destroyOnly),
    tokenKeyThere(setup.account.secrets, setup.stage),
    certificateLasts({ secrets: setup.account.secrets, certificateFile: setup.certificateFile, stageName: setup.settings.name }),
    packagePresent(setup.org),
    addressesKnown(setup.org, () => addressesOf(setup)),
    recordsPrivate(setup.org),
    nothingRestricted(setup.org),
    ...flows(setup.org),
    ...rights(setup),
    verifySignIn(installation),
    verifyToken(installation),
    verifyUpload(installation),
    deadLettersNone(setup.account, `--stage ${setup.settings.name}`),
  ];
};
