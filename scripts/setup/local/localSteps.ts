import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { portsFrom } from '../../local-system/freePorts.ts';
import { dataFolderOf, localStatus, runningAt } from '../../local-system/localStatus.ts';
import { startLocalSystem, type LocalSystem } from '../../local-system/localSystem.ts';
import { adminUsername, integrationUsername } from '../../local-system/localUsers.ts';
import { connectAs } from '../../demo/readInsights.ts';
import { placeFlags } from '../../local-system/placeFlags.ts';
import { localDeadLetters } from '../../operate/localDeadLetters.ts';
import { salesforceCli } from '../../salesforceCli.ts';
import { orgAccess, type OrgAccess } from '../salesforce/orgAccess.ts';
import { packagePresent, signedIn } from '../salesforce/packageSteps.ts';
import { flows } from '../salesforce/flowSteps.ts';
import { deadLettersNone } from '../aws/deadLetterStep.ts';
import { licensed } from '../salesforce/licenseStep.ts';
import { assigned } from '../salesforce/permissionSteps.ts';
import { done, todo, type Step } from '../step.ts';
import type { Installation } from '../verify/installation.ts';
import { verifySignIn } from '../verify/verifySignIn.ts';
import { verifyToken, verifyUpload } from '../verify/verifyUpload.ts';

/** A local installation: its first port, and its data folder if it is started here. */
export interface LocalSetup {
  port: number;
  stateDir: string;
}

/** A path in the data folder of the running system, which may have been started with another folder. */
const inData = async ({ port }: LocalSetup, ...names: string[]): Promise<string> =>
  path.join(dataFolderOf(await runningAt(port)), ...names);

const localOrgAccess = (setup: LocalSetup): OrgAccess => ({
  ...orgAccess(async (args) => salesforceCli({ home: await inData(setup, 'sf-home') })(args), 'local'),
  admin: async () => connectAs({ ...(await runningAt(setup.port)), username: adminUsername }),
});

/** `npm start` signs in to the org while it deploys. */
const loggedIn = (org: OrgAccess): Step => ({
  ...signedIn(org),
  help: 'Stop the local system, delete the file “deployed” in its data folder and start it again: npm start',
});

const localInstallation = (setup: LocalSetup, org: OrgAccess): Installation => ({
  loginUrl: () => Promise.resolve(`http://127.0.0.1:${String(setup.port)}`),
  integrationUsername: () => Promise.resolve(integrationUsername),
  brokerUrl: async () => (await runningAt(setup.port)).brokerUrl,
  credentials: async () => readFile(await inData(setup, 'secrets', 'salesforce-credentials'), 'utf8'),
  admin: org.admin,
});

/** A local system that setup started for its own run. */
interface Temporary {
  /** Stops the org and the cloud, if they were started here. */
  stop: () => Promise<void>;
  /** Whether they were started here. */
  isTemporary: () => boolean;
}

/** Runs the org and the cloud on this machine, with `force-app` deployed by the real CLI. */
const systemRuns = ({ port, stateDir }: LocalSetup): Temporary & { step: Step } => {
  let started: LocalSystem | undefined;
  return {
    stop: async () => started?.close(),
    isTemporary: () => started !== undefined,
    step: {
      isFoundation: true,
      title: 'The local org and the local cloud are running, with everything deployed',
      help: 'Fix that and run it again. After git pull, run npm ci first: it compiles the components.',
      check: async () =>
        (await localStatus(port)) === undefined ? todo('not running') : done(`http://127.0.0.1:${String(port)}/lightning`),
      async apply() {
        started = await startLocalSystem({ stateDir, ports: portsFrom(port), onStep: () => undefined });
      },
    },
  };
};

/** Sets up and verifies the local installation. */
export const localSteps = (setup: LocalSetup): Temporary & { steps: Step[] } => {
  const { step, ...temporary } = systemRuns(setup);
  const org = localOrgAccess(setup);
  const installation = localInstallation(setup, org);
  const steps = [
    step,
    loggedIn(org),
    packagePresent(org),
    ...flows(org),
    licensed(org, installation.integrationUsername),
    assigned(org, installation.integrationUsername, { permissionSet: 'Media_Integration' }),
    assigned(org, () => Promise.resolve(adminUsername), { group: 'Media_Administrators' }),
    verifySignIn(installation),
    verifyToken(installation),
    verifyUpload(installation),
  ];
  return { steps, ...temporary };
};

/** All doctor steps: those of setup, plus checks that shouldn't block setup. */
export const localDoctorSteps = (setup: LocalSetup): Step[] => {
  const deadLetters = async (name: string): Promise<number> => (await localDeadLetters(setup.port)).count(name);
  return [...localSteps(setup).steps, deadLettersNone({ deadLetters }, placeFlags({ port: String(setup.port) }).trimEnd())];
};
