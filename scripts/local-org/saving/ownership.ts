import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { shareFields } from '../schema/setupObjects.ts';
import { noAccessToRecord, SalesforceError } from '../salesforceError.ts';
import { reaches } from '../security/sharing.ts';
import { locate, type AccessParts } from '../security/userRecordAccess.ts';

/** Refuses to give a record to somebody who cannot own it, or by somebody who has not all of it. */
export const checkOwner = (
  { store, permissions, sharing }: AccessParts,
  userId: string,
  object: ObjectSchema,
  record: RecordData,
  before: RecordData | undefined,
): void => {
  const ownerId = record['OwnerId'];
  if (!object.isOwned || ownerId === before?.['OwnerId'] || (before === undefined && ownerId === userId)) return;
  if (ownerId === null || ownerId === undefined)
    throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'Owner ID: owner cannot be blank', ['OwnerId']);
  if (before && !reaches(sharing.level(userId, object, before), 'All')) throw noAccessToRecord();
  if (store.get('User', String(ownerId))?.['IsActive'] !== true) {
    const message = `operation performed with inactive user [${String(ownerId)}] as owner of ${object.label}`;
    throw new SalesforceError('INACTIVE_OWNER_OR_USER', message, ['OwnerId']);
  }
  if (!permissions.object(String(ownerId), object).read)
    throw new SalesforceError('TRANSFER_REQUIRES_READ', 'The new owner must have read permission', ['OwnerId']);
};

const sharesOf = (
  { store, objects }: AccessParts,
  object: ObjectSchema,
  record: RecordData,
): { share: ObjectSchema; rows: RecordData[] } | undefined => {
  const share = [...objects().values()].find(({ sharesObject }) => sharesObject === object.name);
  return share && { share, rows: store.matching(share.name, shareFields(share).parent, String(record['Id'])) };
};

/** A record in new hands is no longer shared as the old owner had shared it. */
export const dropSharesOfOldOwner = (parts: AccessParts, object: ObjectSchema, record: RecordData, before: RecordData): void => {
  if (!object.isOwned || record['OwnerId'] === before['OwnerId']) return;
  const shares = sharesOf(parts, object, record);
  for (const row of shares?.rows ?? []) parts.store.remove(shares?.share.name ?? '', String(row['Id']));
};

/** Refuses to share a record with its owner, who has all of it, and with somebody who may not read its kind, whoever asks. */
const checkSharee = (
  { permissions }: AccessParts,
  { object, record }: { object: ObjectSchema; record: RecordData },
  userId: string,
): void => {
  if (record['OwnerId'] !== userId && permissions.object(userId, object).read) return;
  throw new SalesforceError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
};

/** Refuses a share row by somebody who has not all of the record; answers the row that shares it in the same way already. */
export const findShare = (parts: AccessParts, userId: string, share: ObjectSchema, row: RecordData): RecordData | undefined => {
  if (share.sharesObject === null) return undefined;
  const { parent } = shareFields(share);
  const found = locate(parts, String(row[parent]));
  if (!found || found.object.name !== share.sharesObject) return undefined;
  if (!reaches(parts.sharing.level(userId, found.object, found.record), 'All')) throw noAccessToRecord();
  checkSharee(parts, found, String(row['UserOrGroupId']));
  return sharesOf(parts, found.object, found.record)?.rows.find((other) =>
    ['UserOrGroupId', 'RowCause'].every((name) => (other[name] ?? 'Manual') === (row[name] ?? 'Manual')),
  );
};
