import { z } from 'zod';
import { done, todo, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

const Definition = z.object({ Id: z.string(), ActiveVersionId: z.string().nullable(), LatestVersionId: z.string().nullable() });
const Version = z.object({ VersionNumber: z.number() });

/**
 * Activates the latest version of a flow. Production orgs deploy flows as inactive (help.salesforce.com, “Deploy Processes and Flows as
 * Active”), and the setting that changes this requires flow tests, which a package without Apex can't provide. An upgrade leaves the
 * previous version active, so it isn't enough that some version is.
 */
export const flowActive = ({ admin }: OrgAccess, developerName: string, purpose: string): Step => {
  const definition = async (): Promise<z.infer<typeof Definition>> => {
    const soql = `SELECT Id, ActiveVersionId, LatestVersionId FROM FlowDefinition WHERE DeveloperName = '${developerName}'`;
    const { records } = await (await admin()).tooling.query(soql);
    if (records[0] === undefined) throw new Error(`The org has no flow ${developerName}`);
    return Definition.parse(records[0]);
  };
  return {
    title: `The flow ${developerName} is active: ${purpose}`,
    help: `Activate it manually: Setup → Flows → ${developerName.replaceAll('_', ' ')} → Activate.`,
    async check() {
      const { ActiveVersionId, LatestVersionId } = await definition();
      if (ActiveVersionId === null) return todo();
      return ActiveVersionId === LatestVersionId ? done() : todo('an older version is active');
    },
    async apply() {
      const { Id } = await definition();
      const connection = await admin();
      const soql = `SELECT VersionNumber FROM Flow WHERE DefinitionId = '${Id}' ORDER BY VersionNumber DESC LIMIT 1`;
      const { VersionNumber } = Version.parse((await connection.tooling.query(soql)).records[0]);
      await connection.requestPatch(`/tooling/sobjects/FlowDefinition/${Id}`, { Metadata: { activeVersionNumber: VersionNumber } });
    },
  };
};

/** All flows of the package, with the reason why each is needed. */
export const flows = (org: OrgAccess): Step[] => [
  flowActive(org, 'Media_Session_Stamp', 'without it nobody can upload a file'),
  flowActive(org, 'Media_File_Changed', 'it notifies subscribers when a file’s status changes'),
];
