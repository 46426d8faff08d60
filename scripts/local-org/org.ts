import { deployedMetadata } from './deployment/deployedMetadata.ts';
import { firstRecords } from './deployment/firstRecords.ts';
import { planDeployment } from './deployment/planDeployment.ts';
import { setupWriter, syncSetupRecords } from './deployment/setupRecords.ts';
import { toolingRows } from './deployment/toolingRows.ts';
import type { Caller, Org } from './orgTypes.ts';
import { notFound } from './salesforceError.ts';
import { saver } from './saving/saver.ts';
import { indexedFields } from './schema/indexedFields.ts';
import type { ObjectSchema } from './schema/objectSchema.ts';
import { objectNamed } from './schema/orgSchema.ts';
import { findUser } from './security/findUser.ts';
import { permissions } from './security/permissions.ts';
import { sharing } from './security/sharing.ts';
import { userLanguage } from './security/userLanguage.ts';
import { userRecordAccessRows } from './security/userRecordAccess.ts';
import { queryScope } from './soql/queryScope.ts';
import { retrieveRecord } from './soql/retrieveRecord.ts';
import { queryRunner } from './soql/runQuery.ts';
import { deploymentStore } from './store/deploymentStore.ts';
import { openDatabase } from './store/openDatabase.ts';
import { published } from './store/platformEvents.ts';
import { recordStore } from './store/recordStore.ts';
import { transactions } from './store/transactions.ts';

const noAccess = { read: false, create: false, edit: false, delete: false };

/** Opens the org in this database file, creating it if necessary; `:memory:` for an in-memory org. */
export const openOrg = ({ databaseFile }: { databaseFile: string }): Org => {
  const database = openDatabase(databaseFile);
  const inTransaction = transactions(database);
  const store = recordStore(database);
  const deployed = deploymentStore(database);
  const metadata = deployedMetadata(deployed);
  const { components, objects } = metadata;

  const rights = permissions(store, components);
  const parts = { store, objects, components, permissions: rights, sharing: sharing(store, objects, rights) };
  const records = saver(parts);
  const putSetup = setupWriter(store, objects, () => '005000000000001AAA');

  /** If the work is rolled back, the cached permissions it may have changed are dropped too. */
  const transaction = <Result>(work: () => Result): Result => {
    try {
      return inTransaction(work);
    } catch (error) {
      rights.reset();
      throw error;
    }
  };

  const apply = (): void => {
    metadata.read();
    store.keepIndexes(indexedFields(objects()));
    syncSetupRecords(components(), store, putSetup);
    rights.reset();
  };

  const { orgId, systemUserId } = transaction(() => {
    const first = firstRecords(putSetup);
    apply();
    return first;
  });

  const object = (caller: Caller, name: string): ObjectSchema => {
    const found = objectNamed(objects(), name);
    if (!found || !rights.object(caller.userId, found).read) throw notFound();
    return found;
  };
  const writable = (name: string): ObjectSchema => {
    const found = objectNamed(objects(), name);
    if (!found) throw notFound();
    return found;
  };
  const keyPrefixOf = (name: string): string | undefined => objects().get(name)?.keyPrefix;
  return {
    orgId,
    system: { userId: systemUserId },
    objects: (reader) => (reader ? metadata.objectsIn(userLanguage(store, reader.userId)) : objects()),
    components,
    deploymentId: metadata.id,
    transaction,
    query: (caller, soql, { includesRemoved = false } = {}) =>
      queryRunner(queryScope(parts, caller.userId, includesRemoved), (of, query) =>
        of.name === 'UserRecordAccess'
          ? userRecordAccessRows(parts, caller.userId, query)
          : toolingRows(components(), of.name, keyPrefixOf),
      )(soql),
    publishedEvents: (objectName) => published(store, objectName),
    retrieve: (caller, objectName, id, fields) => retrieveRecord(parts, caller.userId, object(caller, objectName), id, fields),
    create: (caller, objectName, fields) => transaction(() => records.create(caller, writable(objectName), fields)),
    update: (caller, objectName, id, fields) => transaction(() => records.update(caller, writable(objectName), id, fields)),
    upsert: (caller, objectName, field, value, fields) =>
      transaction(() => records.upsert(caller, writable(objectName), field, value, fields)),
    delete(caller, objectName, id) {
      transaction(() => {
        records.delete(caller, writable(objectName), id);
      });
    },
    deploy(files, { checkOnly }) {
      const { outcome, files: after } = planDeployment(files, deployed.files(), components());
      if (outcome.success && !checkOnly) {
        transaction(() => {
          deployed.replaceFiles(after);
          apply();
        });
      }
      return outcome;
    },
    retrieveMetadata: metadata.retrieve,
    objectAccess(caller, objectName) {
      const found = objectNamed(objects(), objectName);
      return found ? rights.object(caller.userId, found) : noAccess;
    },
    fieldAccess(caller, objectName, fieldName) {
      const found = objectNamed(objects(), objectName);
      const field = found?.fields.get(fieldName);
      return found && field ? rights.field(caller.userId, found, field) : { read: false, edit: false };
    },
    customPermissions: ({ userId }) => rights.custom(userId),
    findUser: (key) => findUser(store, key),
    close() {
      database.close();
    },
  };
};
