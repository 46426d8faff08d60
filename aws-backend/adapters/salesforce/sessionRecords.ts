import { z } from 'zod';
import type { SessionRecords } from '../../ports/sessionRecords.ts';
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

/** Sessions as `Media_Session__c` records; one API call each. */
export const salesforceSessionRecords = (connect: () => Promise<Connection>): SessionRecords => ({
  async find(sessionId) {
    const [row] = (await composite(connect, { session: query(sessionId) })).rowsIfAny('session', Row);
    const orgId = (await connect()).userInfo?.organizationId;
    if (row === undefined || orgId === undefined) return undefined;
    return {
      orgId,
      keyThumbprint: row.Key_Thumbprint__c,
      requesterId: row.Requester__c ?? '',
      createdById: row.CreatedById,
      ownerId: row.OwnerId,
      createdAt: row.CreatedDate,
      lastModifiedAt: row.LastModifiedDate,
      user: { isActive: row.CreatedBy.IsActive, userType: row.CreatedBy.UserType },
    };
  },
});
