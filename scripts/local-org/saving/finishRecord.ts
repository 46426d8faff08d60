import type { MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { userLanguage } from '../security/userLanguage.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';
import { publish } from '../store/platformEvents.ts';
import { eventsAfterSave } from './afterSaveFlows.ts';
import { runBeforeSaveFlows } from './beforeSaveFlows.ts';
import { checkAssignment, checkRequired, checkUnique, withGroupsSet } from './checkRecord.ts';
import { checkReferences } from './checkReferences.ts';
import { dateTimeOf } from './dateTime.ts';
import { globalsOf } from './formulaGlobals.ts';
import { checkOwner } from './ownership.ts';
import { withDerivedName } from './recordDefaults.ts';
import { dropSharesOfOldOwner } from './shares.ts';
import { checkValidationRules, validationRules } from './validationRules.ts';

/** The dependencies of saving: access, and the deployed flows and rules. */
export interface SaveParts extends AccessParts {
  components: () => readonly MetadataComponent[];
}

const stamped = (record: RecordData, userId: string, isCreate: boolean): RecordData => {
  const now = dateTimeOf(new Date());
  const creation = isCreate ? { CreatedById: userId, CreatedDate: now, IsDeleted: false } : {};
  return { ...record, ...creation, LastModifiedById: userId, LastModifiedDate: now, SystemModstamp: now };
};

/**
 * Runs before-save flows, checks, validation rules, the save and after-save flows, in this order: Apex Developer Guide, "Triggers and Order
 * of Execution".
 */
export const recordFinisher =
  (parts: SaveParts) =>
  (userId: string, object: ObjectSchema, record: RecordData, before: RecordData | undefined, touched: readonly string[]): void => {
    const { store } = parts;
    const components = parts.components();
    const finished = runBeforeSaveFlows(components, {
      objectName: object.name,
      isCreate: before === undefined,
      record: withGroupsSet(object, withDerivedName(object, stamped(record, userId, before === undefined)), store),
      global: globalsOf(parts, userId, 18),
    });
    checkRequired(object, finished);
    checkUnique(object, finished, store);
    checkAssignment(object, finished, store);
    checkReferences(parts, userId, object, finished, touched);
    checkOwner(parts, userId, object, finished, before);
    const scope = { record: finished, before, global: globalsOf(parts, userId, 15) };
    checkValidationRules(validationRules(components), object.name, scope, userLanguage(store, userId));
    store.put(object.name, finished);
    for (const { objectName, fields } of eventsAfterSave(components, { objectName: object.name, record: finished, before }))
      publish(store, objectName, fields);
    if (before) dropSharesOfOldOwner(parts, object, finished, before);
    if (!object.isCustom) parts.permissions.reset();
  };
