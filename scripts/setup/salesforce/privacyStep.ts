import { quotedList } from '../../../aws-backend/adapters/salesforce/soql.ts';
import { done, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

const ours = ['Media__c', 'Media_Session__c'];

interface Entity {
  QualifiedApiName: string;
  InternalSharingModel: string;
}

/**
 * Checks that files are private by default: they are visible to whoever can see their record, and the broker shares them accordingly. With
 * a wider default all users would see all files, and with a read/write default Salesforce has no `Media__Share` object. The default for
 * external users is never wider than this one.
 */
export const recordsPrivate = ({ admin }: OrgAccess): Step => ({
  title: 'Files and sessions are private by default',
  help: 'In Setup → Sharing Settings, set the default access of File and Media Session to Private, or run npm run setup.',
  async check() {
    const soql = `SELECT QualifiedApiName, InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName IN ${quotedList(ours)}`;
    const { records } = await (await admin()).tooling.query<Entity>(soql);
    const models = new Map(records.map(({ QualifiedApiName, InternalSharingModel }) => [QualifiedApiName, InternalSharingModel]));
    const open = ours.find((name) => models.get(name) !== 'Private');
    if (open) throw new Error(`The org-wide default of ${open} is ${models.get(open) ?? 'unknown'}`);
    return done();
  },
});
