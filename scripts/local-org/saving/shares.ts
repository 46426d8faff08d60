import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { shareFields } from '../schema/shareObjects.ts';
import { noAccessToRecord, SalesforceError } from '../salesforceError.ts';
import { levelOfAll, levelOfShare, reaches } from '../security/sharing.ts';
import { locate, type AccessParts } from '../security/userRecordAccess.ts';

const sharesOf = (
  { store, objects }: AccessParts,
  object: ObjectSchema,
  record: RecordData,
): { share: ObjectSchema; rows: RecordData[] } | undefined => {
  const share = [...objects().values()].find(({ sharesObject }) => sharesObject === object.name);
  return share && { share, rows: store.matching(share.name, shareFields(share).parent, String(record['Id'])) };
};

/** Deletes the shares of a record when its owner changes. */
export const dropSharesOfOldOwner = (parts: AccessParts, object: ObjectSchema, record: RecordData, before: RecordData): void => {
  if (!object.isOwned || record['OwnerId'] === before['OwnerId']) return;
  const shares = sharesOf(parts, object, record);
  for (const row of shares?.rows ?? []) parts.store.remove(shares?.share.name ?? '', String(row['Id']));
};

/** Throws if a record is shared with its owner, or with a user who may not read the object. */
const checkSharee = (
  { permissions }: AccessParts,
  { object, record }: { object: ObjectSchema; record: RecordData },
  userId: string,
): void => {
  if (record['OwnerId'] !== userId && permissions.object(userId, object).read) return;
  throw new SalesforceError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
};

/** Throws if a share grants no more than the org-wide default. */
const checkLevel = (object: ObjectSchema, row: RecordData, access: string): void => {
  const byDefault = levelOfAll(object);
  const level = levelOfShare(row[access]);
  if (byDefault === 'None' || !reaches(byDefault, level)) return;
  const message = `field integrity exception: ${access} (trivial share level ${level}, for organization with default level ${byDefault})`;
  throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', message, [access]);
};

/**
 * Validates a share row and returns an existing row for the same user and cause, if any. Throws if the user lacks full access to the
 * record.
 */
export const findShare = (parts: AccessParts, userId: string, share: ObjectSchema, row: RecordData): RecordData | undefined => {
  if (share.sharesObject === null) return undefined;
  const { parent, access } = shareFields(share);
  const found = locate(parts, String(row[parent]));
  if (!found || found.object.name !== share.sharesObject) return undefined;
  if (!reaches(parts.sharing.level(userId, found.object, found.record), 'All')) throw noAccessToRecord();
  checkSharee(parts, found, String(row['UserOrGroupId']));
  checkLevel(found.object, row, access);
  return sharesOf(parts, found.object, found.record)?.rows.find((other) =>
    ['UserOrGroupId', 'RowCause'].every((name) => (other[name] ?? 'Manual') === (row[name] ?? 'Manual')),
  );
};
