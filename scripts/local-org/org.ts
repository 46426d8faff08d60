import { randomUUID } from 'node:crypto';
import { memberNames } from '../metadata/manifest.ts';
import type { MetadataComponent } from '../metadata/metadataTypes.ts';
import { readMetadata } from '../metadata/readMetadata.ts';
import { planDeployment } from './deployment/planDeployment.ts';
import { toolingRows } from './deployment/toolingRows.ts';
import { firstRecords } from './deployment/firstRecords.ts';
import { packageXml } from './deployment/packageXml.ts';
import { setupWriter, syncSetupRecords } from './deployment/setupRecords.ts';
import type { Caller, Org, RecordData } from './orgTypes.ts';
import { saver } from './saving/saver.ts';
import { notFound } from './salesforceError.ts';
import { indexedFields } from './schema/indexedFields.ts';
import type { ObjectSchema } from './schema/objectSchema.ts';
import { objectsInLanguage } from './schema/objectsInLanguage.ts';
import { objectNamed, orgSchema } from './schema/orgSchema.ts';
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

/** Opens the org that lives in a database file (`:memory:` for one that is forgotten), and makes it where there is none. */
export const openOrg = ({ databaseFile }: { databaseFile: string }): Org => {
  const database = openDatabase(databaseFile);
  const inTransaction = transactions(database);
  const store = recordStore(database);
  const deployed = deploymentStore(database);
  let components: readonly MetadataComponent[] = [];
  let objects: ReadonlyMap<string, ObjectSchema> = orgSchema([], deployed.numberOf);
  let deployment: string = randomUUID();
  const inLanguages = new Map<string, typeof objects>();

  const rights = permissions(store, () => components);
  const shared = sharing(store, () => objects, rights);
  const parts = { store, objects: () => objects, permissions: rights, sharing: shared, components: () => components };
  const records = saver(parts);
  const putSetup = setupWriter(
    store,
    () => objects,
    () => '005000000000001AAA',
  );

  /** What was learnt about users within work that is undone is forgotten with it. */
  const transaction = <Result>(work: () => Result): Result => {
    try {
      return inTransaction(work);
    } catch (error) {
      rights.reset();
      throw error;
    }
  };

  const apply = (files: ReadonlyMap<string, Uint8Array>): void => {
    const all = new Map([...files, ['package.xml', packageXml(readMetadata(files).components)] as const]);
    components = files.size === 0 ? [] : readMetadata(all).components;
    objects = orgSchema(components, deployed.numberOf);
    inLanguages.clear();
    store.keepIndexes(indexedFields(objects));
    syncSetupRecords(components, store, putSetup);
    rights.reset();
    deployment = randomUUID();
  };

  const { orgId, systemUserId } = transaction(() => {
    const first = firstRecords(putSetup);
    apply(deployed.files());
    return first;
  });

  const objectsFor = ({ userId }: Caller): typeof objects => {
    const language = userLanguage(store, userId);
    const known = inLanguages.get(language) ?? objectsInLanguage(objects, components, language);
    inLanguages.set(language, known);
    return known;
  };
  const object = (caller: Caller, name: string): ObjectSchema => {
    const found = objectNamed(objects, name);
    if (!found || !rights.object(caller.userId, found).read) throw notFound();
    return found;
  };
  const writable = (name: string): ObjectSchema => {
    const found = objectNamed(objects, name);
    if (!found) throw notFound();
    return found;
  };
  return {
    orgId,
    system: { userId: systemUserId },
    objects: (reader) => (reader ? objectsFor(reader) : objects),
    components: () => components,
    deploymentId: () => deployment,
    transaction,
    query: (caller, soql, { includesRemoved = false } = {}) =>
      queryRunner(queryScope(parts, caller.userId, includesRemoved), (of, query) =>
        of.name === 'UserRecordAccess' ? userRecordAccessRows(parts, caller.userId, query) : toolingRows(components, of.name),
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
      const before = deployed.files();
      const { outcome, files: after } = planDeployment(files, before, components);
      if (outcome.success && !checkOnly) {
        transaction(() => {
          deployed.replaceFiles(after);
          apply(after);
        });
      }
      return outcome;
    },
    retrieveMetadata(types) {
      const named = new Set(types.flatMap(({ name, members }) => members.map((member) => `${name}:${member}`)));
      const wanted = components.filter((component) => [...memberNames(component), `${component.type}:*`].some((name) => named.has(name)));
      const files = deployed.files();
      const paths = new Set(wanted.flatMap(({ fileName, body }) => [fileName, ...(body?.keys() ?? [])]));
      return new Map([...[...files].filter(([file]) => paths.has(file)), ['package.xml', packageXml(wanted)] as const]);
    },
    objectAccess(caller, objectName) {
      const found = objectNamed(objects, objectName);
      return found ? rights.object(caller.userId, found) : { read: false, create: false, edit: false, delete: false };
    },
    fieldAccess(caller, objectName, fieldName) {
      const found = objectNamed(objects, objectName);
      const field = found?.fields.get(fieldName);
      return found && field ? rights.field(caller.userId, found, field) : { read: false, edit: false };
    },
    customPermissions: ({ userId }) => rights.custom(userId),
    findUser(where) {
      const user = store
        .all('User')
        .find((record: RecordData) =>
          'id' in where ? record['Id'] === where.id : String(record['Username']).toLowerCase() === where.username.toLowerCase(),
        );
      if (!user) return undefined;
      return {
        id: String(user['Id']),
        username: String(user['Username']),
        name: String(user['Name']),
        email: String(user['Email'] ?? ''),
        isActive: user['IsActive'] === true,
      };
    },
    close() {
      database.close();
    },
  };
};
