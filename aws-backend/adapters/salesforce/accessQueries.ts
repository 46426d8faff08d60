import { z } from 'zod';
import type { Access } from '../../ports/recordAccess.ts';
import type { Answers, Queries } from './composite.ts';
import { quoted } from './soql.ts';

const unredactedPermission = 'View_Unredacted_Media';

/** The queries that determine what a user may do. `parent` is a SOQL value: a quoted id, or a quoted reference to one. */
export const accessQueries = (userId: string, parent: string): Queries => ({
  access: `SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess FROM UserRecordAccess
           WHERE UserId = ${quoted(userId)} AND RecordId = ${parent}`,
  user: `SELECT Id FROM User WHERE Id = ${quoted(userId)} AND IsActive = true`,
  // A session-based permission set is assigned permanently but grants nothing until a session activates it, and no query tells which session calls.
  permission: `SELECT ParentId FROM SetupEntityAccess
               WHERE SetupEntityId IN (SELECT Id FROM CustomPermission WHERE DeveloperName = ${quoted(unredactedPermission)})
               AND Parent.HasActivationRequired = false`,
  // All standard fields: IsRevoked exists only in orgs with user access policies; elsewhere a query that names it is rejected.
  assignments: `SELECT FIELDS(STANDARD) FROM PermissionSetAssignment WHERE AssigneeId = ${quoted(userId)}`,
});

const AccessRow = z.object({ RecordId: z.string(), HasReadAccess: z.boolean(), HasEditAccess: z.boolean(), HasDeleteAccess: z.boolean() });
const UserRow = z.object({ Id: z.string() });
const PermissionRow = z.object({ ParentId: z.string() });
const AssignmentRow = z.object({
  PermissionSetId: z.string(),
  ExpirationDate: z.string().nullish(),
  IsRevoked: z.boolean().nullish(),
});

const isInForce = ({ ExpirationDate, IsRevoked }: z.infer<typeof AssignmentRow>): boolean =>
  IsRevoked !== true && (ExpirationDate == null || Date.parse(ExpirationDate) > Date.now());

const holdsPermission = (answers: Answers): boolean => {
  const granting = new Set(answers.rows('permission', PermissionRow).map(({ ParentId }) => ParentId));
  const assignments = answers.rows('assignments', AssignmentRow).filter(isInForce);
  return assignments.some(({ PermissionSetId }) => granting.has(PermissionSetId));
};

/**
 * Evaluates the answers. Salesforce omits records that the integration user can't read, and rejects ids of objects
 * without sharing: both mean no access, as does a row for another record than the requested one.
 */
export const accessOf = (answers: Answers, parentId: string): Access => {
  const row = answers.rowsIfAny('access', AccessRow).find(({ RecordId }) => RecordId === parentId);
  const isActive = answers.rows('user', UserRow).length === 1;
  const canRead = isActive && row?.HasReadAccess === true;
  return {
    canRead,
    canEdit: canRead && row.HasEditAccess,
    canDelete: canRead && row.HasDeleteAccess,
    canViewUnredacted: canRead && holdsPermission(answers),
  };
};
