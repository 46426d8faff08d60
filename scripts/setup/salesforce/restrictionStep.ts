import type { Connection } from 'jsforce';
import { chunks } from '../../../aws-backend/adapters/salesforce/chunks.ts';
import { quotedList } from '../../../aws-backend/adapters/salesforce/soql.ts';
import { done, type Step } from '../step.ts';
import type { OrgAccess } from './orgAccess.ts';

const type = 'RestrictionRule';
/** The maximum number of components per call: Metadata API Developer Guide, “readMetadata()”. */
const readAtMost = 10;

/** Editions without restriction rules don't know their metadata type. */
const noneWhereUnknown = (error: unknown): { fullName: string }[] => {
  if (error instanceof Error && error.name.endsWith('INVALID_TYPE')) return [];
  throw error;
};

/**
 * The objects with an active restriction rule, which hides records from users with access. Scoping rules have the same type, but hide
 * nothing.
 */
const restricted = async ({ metadata }: Connection): Promise<string[]> => {
  const names = (await metadata.list([{ type }]).catch(noneWhereUnknown)).map(({ fullName }) => fullName);
  const rules = await Promise.all(chunks(names, readAtMost).map((some) => metadata.read(type, some)));
  const hiding = rules.flat().filter(({ active, enforcementType }) => active && enforcementType === 'Restrict');
  return [...new Set(hiding.map(({ targetEntity }) => targetEntity))];
};

/**
 * Checks for restriction rules. Files are shared according to `UserRecordAccess`, which “doesn’t consider whether a user’s access is
 * blocked by a restriction rule” (Object Reference). Such rules exist for custom objects, contracts and activities, not for the five
 * objects whose pages have the panel.
 */
export const nothingRestricted = ({ admin }: OrgAccess): Step => ({
  title: 'No restriction rule hides records that have files',
  help: 'See “Other objects” in docs/admin-guide.md: the rule hides a record, but not its files.',
  async check() {
    const connection = await admin();
    const objects = await restricted(connection);
    if (objects.length === 0) return done();
    const soql = `SELECT Parent_Object__c FROM Media__c WHERE Parent_Object__c IN ${quotedList(objects)} LIMIT 1`;
    const [file] = (await connection.query<{ Parent_Object__c: string }>(soql)).records;
    if (file) throw new Error(`${file.Parent_Object__c} has files and an active restriction rule`);
    return done(`none of ${objects.join(', ')} has files`);
  },
});
