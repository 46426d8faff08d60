import type { MetadataComponent, MetadataProblem } from '../metadata/metadataTypes.ts';
import type { ObjectSchema } from './schema/objectSchema.ts';

/** The user of a call. Every call is limited to this user's access. */
export interface Caller {
  userId: string;
}

/** A field value in the REST API. */
export type FieldValue = string | number | boolean | null;
/** Values by field API name, including `Id` once stored. */
export type RecordData = Record<string, FieldValue>;

/** A record in a query result: its type, fields, related records and child queries. */
export interface QueryRecord {
  attributes: { type: string; url?: string };
  [field: string]: unknown;
}

export interface QueryResult {
  totalSize: number;
  done: boolean;
  records: QueryRecord[];
}

/** The result of a save. Failures are thrown as `SalesforceError`. */
export interface Saved {
  id: string;
  created: boolean;
}

/** The result of one component in a deployment. */
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

/** Identifies a user. */
export type UserKey = { username: string } | { id: string };

/** A user, active or not. */
export interface FoundUser {
  id: string;
  username: string;
  name: string;
  email: string;
  isActive: boolean;
}

/** A Salesforce org without its HTTP interfaces. */
export interface Org {
  readonly orgId: string;
  /** With translated labels in the reader's language; without a reader, with the labels as deployed. */
  objects(reader?: Caller): ReadonlyMap<string, ObjectSchema>;
  /** `includesRemoved` includes the recycle bin, like `queryAll`. */
  query(caller: Caller, soql: string, options?: { includesRemoved?: boolean }): QueryResult;
  /** The published platform events of one type, in order. */
  publishedEvents(objectName: string): RecordData[];
  retrieve(caller: Caller, objectName: string, id: string, fields: readonly string[] | undefined): QueryRecord;
  create(caller: Caller, objectName: string, fields: RecordData): Saved;
  update(caller: Caller, objectName: string, id: string, fields: RecordData): Saved;
  upsert(caller: Caller, objectName: string, externalIdField: string, value: string, fields: RecordData): Saved;
  delete(caller: Caller, objectName: string, id: string): void;
  /** Rolls everything back if `work` throws. May be nested. */
  transaction<Result>(work: () => Result): Result;
  deploy(files: ReadonlyMap<string, Uint8Array>, options: DeployOptions): DeployOutcome;
  /** The deployed files of these types and members (`*` for all), with their package.xml. */
  retrieveMetadata(types: readonly { name: string; members: readonly string[] }[]): ReadonlyMap<string, Uint8Array>;
  components(): readonly MetadataComponent[];
  /** Changes with every successful deployment. */
  deploymentId(): string;
  /** The user's permissions on the object (read, create, edit, delete) or on the field (read, edit). */
  objectAccess(caller: Caller, objectName: string): { read: boolean; create: boolean; edit: boolean; delete: boolean };
  fieldAccess(caller: Caller, objectName: string, fieldName: string): { read: boolean; edit: boolean };
  customPermissions(caller: Caller): ReadonlySet<string>;
  /** The user with all permissions, for automated work of the org. */
  readonly system: Caller;
  findUser(key: UserKey): FoundUser | undefined;
  close(): void;
}
