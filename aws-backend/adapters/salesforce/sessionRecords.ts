import { z } from 'zod';
import type { SessionRecord, SessionRecords } from '../../ports/sessionRecords.ts';
import { composite } from './composite.ts';
import type { Connection } from './connection.ts';
import { quoted } from './soql.ts';

const Row = z.object({
  Key_Thumbprint__c: z.string(),
  Requester__c: z.string().nullable(),
  CreatedById: z.string(),
  OwnerId: z.string(),
  CreatedDate: z.coerce.date(),
  LastModifiedDate: z.coerce.date(),
  CreatedBy: z.object({ IsActive: z.boolean(), UserType: z.string() }),
});

const query = (sessionId: string): string =>
  `SELECT Key_Thumbprint__c, Requester__c, CreatedById, OwnerId, CreatedDate, LastModifiedDate, CreatedBy.IsActive, CreatedBy.UserType
   FROM Media_Session__c WHERE Id = ${quoted(sessionId)}`;

/** The id prefix of session records, which differs per org. */
const objectQuery = "SELECT KeyPrefix FROM EntityDefinition WHERE QualifiedApiName = 'Media_Session__c'";
const ObjectRow = z.object({ KeyPrefix: z.string() });

const recordOf = (row: z.infer<typeof Row>, orgId: string): SessionRecord => ({
  orgId,
  keyThumbprint: row.Key_Thumbprint__c,
  requesterId: row.Requester__c ?? '',
  createdById: row.CreatedById,
  ownerId: row.OwnerId,
  createdAt: row.CreatedDate,
  lastModifiedAt: row.LastModifiedDate,
  user: { isActive: row.CreatedBy.IsActive, userType: row.CreatedBy.UserType },
});

/** Sessions as `Media_Session__c` records; one API call each. The first also queries their id prefix. */
export const salesforceSessionRecords = (connect: () => Promise<Connection>): SessionRecords => {
  let keyPrefix: string | undefined;
  return {
    mayBe: (sessionId) => keyPrefix === undefined || sessionId.startsWith(keyPrefix),

    async find(sessionId) {
      const object = keyPrefix === undefined ? { object: objectQuery } : {};
      const answers = await composite(connect, { session: query(sessionId), ...object });
      keyPrefix ??= answers.rowsIfAny('object', ObjectRow)[0]?.KeyPrefix;
      const [row] = answers.rowsIfAny('session', Row);
      const orgId = (await connect()).userInfo?.organizationId;
      return row && orgId ? recordOf(row, orgId) : undefined;
    },
  };
};
