import { removeRecords } from '../../aws-backend/adapters/salesforce/removeRecords.ts';
import { counted } from '../counted.ts';
import { done, todo, type Step } from './step.ts';
import type { OrgAccess } from './salesforce/orgAccess.ts';

/** The dependencies of the removal. */
export interface Removal {
  org: OrgAccess;
  /** Destroys stacks by their ids in the CDK app, with the stacks that depend on them; all stacks if none is given. */
  destroy: (stacks: readonly string[]) => Promise<void>;
  /** Empties the buckets, because CloudFormation can't delete them otherwise; undefined if the stage has `keepData`. */
  emptyBuckets: (() => Promise<void>) | undefined;
  stacksLeft: () => Promise<string[]>;
}

const ours = "PermissionSet.Name IN ('Media_User', 'Media_Admin', 'Media_Integration')";
const ourGroup = "PermissionSetGroup.DeveloperName = 'Media_Administrators'";

/** Removes all assignments of our permission sets: the panel disappears for everyone at once, and no data is lost. */
export const rightsGone = ({ admin }: Pick<OrgAccess, 'admin'>): Step => {
  const assignments = async (): Promise<string[]> => {
    const connection = await admin();
    const { records } = await connection.query<{ Id: string }>(`SELECT Id FROM PermissionSetAssignment WHERE ${ours} OR ${ourGroup}`, {
      autoFetch: true,
      maxFetch: 1_000_000,
    });
    return records.map(({ Id }) => Id);
  };
  return {
    title: 'Nobody has access to Media Insights',
    help: 'You need permission to assign permission sets.',
    async check() {
      const { length } = await assignments();
      return length === 0 ? done() : todo(counted(length, 'assignment'));
    },
    async apply() {
      const connection = await admin();
      await removeRecords(() => Promise.resolve(connection), await assignments());
    },
  };
};

/** The stacks whose functions write files. */
const writers = ['Broker', 'Pipeline'];

/** Destroys the stacks that write before the buckets are emptied, so that nothing is written afterwards. */
export const stacksGone = ({ destroy, emptyBuckets, stacksLeft }: Omit<Removal, 'org'>): Step => ({
  title: 'The stacks are removed from the AWS account',
  help: 'See the messages above. S3 keeps writing access logs for some hours: if a bucket was not empty, run this again later.',
  async check() {
    const left = await stacksLeft();
    return left.length === 0 ? done() : todo(left.join(', '));
  },
  async apply() {
    if (emptyBuckets) {
      await destroy(writers);
      await emptyBuckets();
    }
    await destroy([]);
  },
});

/**
 * Revokes everyone's access first, then destroys the AWS side. Records and files are data, and stay until they are deleted deliberately.
 */
export const removalSteps = (removal: Removal): Step[] => [rightsGone(removal.org), stacksGone(removal)];

/** Explains what a removal leaves, why, and how to delete it. */
export const whatStays = (stageName: string, alias: string, keepsData: boolean, settingsFile: string): string => `
What stays, because it is data or in use elsewhere:
  - records: Media__c and Insight__c in the org, with the package. To delete the package and all records:
      npx sf project delete source --source-dir force-app --target-org ${alias}
    The command also deletes the local files; git restore force-app brings them back.
    Before you run it (otherwise the org refuses): delete the optional parts if you deployed them (docs/event-relay.md, docs/agentforce.md), deactivate the flows
    Media_Session_Stamp and Media_File_Changed and delete their versions (Setup → Flows), delete the external client app, and remove the app and
    our record pages from your profiles and apps.
  - ${keepsData ? `files: the buckets, table and keys of media-${stageName}-storage, because the stage has keepData: true. To delete them, empty and delete the buckets, then delete the keys. Setting up again creates new ones alongside.` : 'files: none, because the stage has keepData: false.'}
  - what CDK uploaded to deploy: images and bundles in the repository and bucket of the stack CDKToolkit. Other CDK apps in the account may use it too.
  - logs and secrets: none, because setting up again needs their names. It then creates a new certificate for the external client app.
  - assignments of our permission sets: none. If you set up again, assign Media_User to your users again.
  - the integration user and the external client app: in Setup, deactivate the user and delete the app.
  - settings: ${settingsFile}.`;
