import { z } from 'zod';
import type { MediaOfParent } from '../../ports/recordAccess.ts';
import { quoted, quotedList } from './soql.ts';

/** The maximum number of rows in one response. */
const maxRows = 2_000;

/** The files with these ids. */
export const mediaQuery = (mediaIds: readonly string[]): string =>
  `SELECT Id, Parent_Id__c, Stored_Under__c, CreatedById, Status__c, Status_Code__c, Reading__c, File_Name__c FROM Media__c WHERE Id IN ${quotedList(mediaIds)}`;

/**
 * The files of a parent that a user neither owns nor has a share of, newest first. Without those still uploading: anyone can create a
 * record for any parent, and only for uploaded files has the broker checked that the uploader may edit the parent.
 */
export const hiddenMediaQuery = (userId: string, parentId: string): string =>
  `SELECT Id FROM Media__c WHERE Parent_Id__c = ${quoted(parentId)} AND OwnerId != ${quoted(userId)} AND Status__c != 'Uploading'
   AND Id NOT IN (SELECT ParentId FROM Media__Share WHERE UserOrGroupId = ${quoted(userId)})
   ORDER BY CreatedDate DESC LIMIT ${maxRows}`;

export const MediaRow = z
  .object({
    Id: z.string(),
    Parent_Id__c: z.string(),
    Stored_Under__c: z.string().nullish(),
    CreatedById: z.string(),
    Status__c: z.string(),
    Status_Code__c: z.string().nullable(),
    Reading__c: z.number().nullable(),
    File_Name__c: z.string(),
  })
  .transform((row): MediaOfParent => ({
    mediaId: row.Id,
    parentId: row.Parent_Id__c,
    storedUnderId: row.Stored_Under__c ?? row.Parent_Id__c,
    createdById: row.CreatedById,
    status: row.Status__c,
    statusCode: row.Status_Code__c ?? undefined,
    reading: row.Reading__c ?? 1,
    fileName: row.File_Name__c,
  }));

export const IdRow = z.object({ Id: z.string() });
