import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCredentials } from '../../aws-backend/adapters/salesforce/appCredentials.ts';
import { beginRollOver, endRollOver } from '../../aws-backend/adapters/salesforce/credentialRollOver.ts';
import type { AppCredential } from '../../aws-backend/adapters/salesforce/jwtAssertion.ts';
import type { SecretStore } from './aws/awsAccount.ts';
import { certificateOf, isCertificateOf, lastDayOf, newSalesforceKey } from './aws/keys.ts';
import { appUnknown } from './salesforce/appSteps.ts';
import { done, NotSetUpError, todo, type Finding, type Step } from './step.ts';

/** The dependencies of a key rotation. */
export interface KeyRotation {
  secrets: SecretStore;
  certificateFile: string;
  stageName: string;
  /** The consumer key of the second app, once it exists. */
  clientId: string | undefined;
  /** Whether the old key may be removed: everything has run with the new one long enough. */
  isFinish: boolean;
  /** Signs in with one credential only. Throws if Salesforce rejects it. */
  signIn: (credential: AppCredential) => Promise<void>;
}

const secretName = 'salesforce-credentials';

const clicks = ({ certificateFile, stageName }: KeyRotation): Finding => ({
  state: 'manual',
  instructions: [
    'An external client app holds one certificate, so the new key needs a second app: Setup → External Client App Manager → New External Client App.',
    `Set it up like the first one, under another name, and upload ${certificateFile}.`,
    'Pre-authorize the permission set Media Integration, wait ten minutes, and copy the consumer key.',
    `Run npm run rotate-key -- --stage ${stageName} --client-id CONSUMER_KEY. Until then the old key stays in use.`,
  ],
});

/** Adds a second key to the secret; nothing uses it yet. */
const secondKeyThere = ({ secrets, certificateFile, stageName }: KeyRotation, keys: () => Promise<AppCredential[]>): Step => ({
  title: 'There is a second key, and you have its certificate',
  help: 'You need openssl on your PATH, and permission to write the secret.',
  async check() {
    const known = await keys();
    if (known.length < 2) return todo();
    const waiting = known.find(({ clientId }) => clientId === appUnknown);
    if (waiting === undefined) return done();
    const certificate = await readFile(certificateFile, 'utf8').catch(() => undefined);
    return certificate !== undefined && isCertificateOf(certificate, waiting.privateKey) ? done(certificateFile) : todo();
  },
  async apply() {
    const known = await keys();
    const privateKey = known.length < 2 ? newSalesforceKey() : known.find(({ clientId }) => clientId === appUnknown)?.privateKey;
    if (privateKey === undefined) return;
    await mkdir(path.dirname(certificateFile), { recursive: true });
    const certificate = await certificateOf(privateKey, `media-insights-${stageName}`);
    await writeFile(certificateFile, certificate);
    const fresh = { clientId: appUnknown, privateKey, certificateEnds: lastDayOf(certificate) };
    if (known.length < 2) await secrets.write(secretName, JSON.stringify([...known, fresh]));
  },
});

/** Puts the second key first once it has an app. The old key stays valid as the second one. */
const newKeyFirst = (rotation: KeyRotation, keys: () => Promise<AppCredential[]>): Step => ({
  title: 'The new key works and is used first',
  help: 'Check the consumer key, and of the new app: certificate, JWT bearer flow, pre-authorized permission set. The old key still works.',
  async check() {
    const known = await keys();
    const unknown = known.findIndex((credential) => credential.clientId === appUnknown);
    if (unknown < 0) return done();
    return rotation.clientId === undefined ? clicks(rotation) : todo();
  },
  async apply() {
    const { secrets, clientId, signIn } = rotation;
    const known = await keys();
    const fresh = known.find((credential) => credential.clientId === appUnknown);
    if (fresh === undefined || clientId === undefined) return;
    const named = { ...fresh, clientId };
    await signIn(named);
    const old = known.filter((credential) => credential !== fresh);
    await secrets.write(secretName, beginRollOver(JSON.stringify(old), named));
  },
});

/** Removes the old key from the secret. Functions cache the secret for some minutes, so the old app has to exist longer than that. */
const oldKeyGone = ({ secrets, stageName, isFinish, signIn }: KeyRotation, keys: () => Promise<AppCredential[]>): Step => ({
  title: 'The old key is removed',
  help: 'The new key was refused, so the old one stays. Check the new app in Setup.',
  async check() {
    if ((await keys()).length === 1) return done();
    const command = `npm run rotate-key -- --stage ${stageName} --finish`;
    const instructions = [`After everything has run for an hour: ${command}`, 'Then delete the old app in Setup.'];
    return isFinish ? todo() : { state: 'manual', instructions };
  },
  async apply() {
    const [first] = await keys();
    if (first === undefined) return;
    await signIn(first);
    await secrets.write(secretName, endRollOver(JSON.stringify(await keys())));
  },
});

/**
 * Rotates the integration user's key without downtime: at every moment the secret contains a key that Salesforce accepts. The next step is
 * determined from the secret, so that the rotation can be interrupted and resumed anywhere. After a finished rotation a new one starts.
 */
export const rotationSteps = (rotation: KeyRotation): Step[] => {
  const keys = async (): Promise<AppCredential[]> => {
    const json = await rotation.secrets.read(secretName);
    if (json === undefined) throw new NotSetUpError('There is no key to rotate');
    return readCredentials(json);
  };
  const isEnding = rotation.isFinish;
  return [...(isEnding ? [] : [secondKeyThere(rotation, keys)]), newKeyFirst(rotation, keys), oldKeyGone(rotation, keys)];
};
