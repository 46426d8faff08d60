import type { MetadataComponent, MetadataProblem } from '../metadata/metadataTypes.ts';
import type { ObjectSchema } from './schema/objectSchema.ts';

/** Who asks: every call sees and changes what this user may. */
export interface Caller {
  userId: string;
}

/** A field value as the REST API carries it. */
export type FieldValue = string | number | boolean | null;
/** Field API names to values; `Id` among them once stored. */
export type RecordData = Record<string, FieldValue>;

/** A record as `query` answers it: its type, its fields, related records and child queries. */
export interface QueryRecord {
  attributes: { type: string; url?: string };
  [field: string]: unknown;
}

export interface QueryResult {
  totalSize: number;
  done: boolean;
  records: QueryRecord[];
}

/** What became of a save. Failures are thrown as `SalesforceError`. */
export interface Saved {
  id: string;
  created: boolean;
}

/** One component's part in a deployment. */
export interface ComponentOutcome {
  componentType: string;
  fullName: string;
  fileName: string;
  changed: boolean;
  created: boolean;
  deleted: boolean;
}

export interface DeployOutcome {
  success: boolean;
  successes: ComponentOutcome[];
  failures: MetadataProblem[];
}

export interface DeployOptions {
  checkOnly: boolean;
}

/** What a user is found by. */
export type UserKey = { username: string } | { id: string };

/** A user, active or not. */
export interface FoundUser {
  id: string;
  username: string;
  name: string;
  email: string;
  isActive: boolean;
}

/** A Salesforce org without its HTTP face. */
export interface Org {
  readonly orgId: string;
  /** With labels in the language of the user who reads them, as far as they are translated; without a reader as they were deployed. */
  objects(reader?: Caller): ReadonlyMap<string, ObjectSchema>;
  /** `includesRemoved`: what lies in the recycle bin too, as `queryAll` does. */
  query(caller: Caller, soql: string, options?: { includesRemoved?: boolean }): QueryResult;
  /** The platform events of one kind that were published, in their order. */
  publishedEvents(objectName: string): RecordData[];
  retrieve(caller: Caller, objectName: string, id: string, fields: readonly string[] | undefined): QueryRecord;
  create(caller: Caller, objectName: string, fields: RecordData): Saved;
  update(caller: Caller, objectName: string, id: string, fields: RecordData): Saved;
  upsert(caller: Caller, objectName: string, externalIdField: string, value: string, fields: RecordData): Saved;
  delete(caller: Caller, objectName: string, id: string): void;
  /** All of it or nothing; may be nested. */
  transaction<Result>(work: () => Result): Result;
  deploy(files: ReadonlyMap<string, Uint8Array>, options: DeployOptions): DeployOutcome;
  /** The deployed files of these types and members (`*` for all), with their package.xml. */
  retrieveMetadata(types: readonly { name: string; members: readonly string[] }[]): ReadonlyMap<string, Uint8Array>;
  components(): readonly MetadataComponent[];
  /** Changes with every successful deployment. */
  deploymentId(): string;
  /** May this user read, create, edit, delete the object; and is the field visible and editable. */
  objectAccess(caller: Caller, objectName: string): { read: boolean; create: boolean; edit: boolean; delete: boolean };
  fieldAccess(caller: Caller, objectName: string, fieldName: string): { read: boolean; edit: boolean };
  customPermissions(caller: Caller): ReadonlySet<string>;
  /** The user that sees and may do all, for what the org does by itself. */
  readonly system: Caller;
  findUser(key: UserKey): FoundUser | undefined;
  close(): void;
}
