import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { noAccessToRecord, SalesforceError } from '../salesforceError.ts';
import { reaches } from '../security/sharing.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';

/** Throws if the new owner can't own the record, or if the user lacks full access to it. */
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
