import { z } from 'zod';

/** Every error the broker can return: its HTTP status, and the sentence the user sees if no label translates the code. */
export const refusals = {
  REQUEST_INVALID: [400, "The request isn't valid. Reload the page and try again."],
  NOT_AUTHORIZED: [401, "Your login couldn't be confirmed. Reload the page and try again."],
  PROOF_INVALID: [401, "Your browser's security key isn't valid. Reload the page and try again."],
  PROOF_REPLAYED: [401, 'This request was already used. Try again.'],
  KEY_MISMATCH: [401, 'The request was signed with a different key. Reload the page and try again.'],
  SESSION_NOT_FOUND: [401, "Your session wasn't found in Salesforce. Reload the page and try again."],
  SESSION_EXPIRED: [401, 'Your session has expired. Sign in again or reload the page, then try again.'],
  SESSION_NOT_TRUSTED: [403, "Your session can't be used to upload files. Ask your Salesforce admin for help."],
  USER_TYPE_NOT_SUPPORTED: [
    403,
    "Files can't be shared with users who have your license, so you can't use them here. Ask your Salesforce admin for help.",
  ],
  NO_VIEW_ACCESS: [403, "You don't have access to this record, or it was deleted."],
  NO_EDIT_ACCESS: [403, "You can view this record but not edit it, so you can't add files to it."],
  NO_DELETE_ACCESS: [403, "You don't have permission to delete this record, so you can't delete its files."],
  NO_UNREDACTED_ACCESS: [403, 'You can only read the redacted text. Ask your Salesforce admin for access to the original.'],
  MEDIA_NOT_FOUND: [404, "This file doesn't exist on this record."],
  COPY_NOT_MADE: [404, "There's no redacted copy of this file. Either it isn't ready yet, or files of this type don't get one."],
  CONTENT_NOT_READY: [404, "This file hasn't been read yet."],
  UPLOAD_NOT_FOUND: [404, 'This upload has ended or was removed. Add the file again.'],
  UPLOAD_EXPIRED: [401, 'Your permission to upload this file has expired. Try again.'],
  CONTENT_NOT_THERE: [404, "The content of this file isn't available. It was deleted, or it's still being scanned for malware."],
  NOT_READ_AGAIN: [409, "This file can't be read again. It's being read now, it was already read, or files like it can't be read."],
  UPLOAD_UNFINISHED: [409, "This file isn't fully uploaded yet. The person who is uploading it can remove it."],
  READING_ENDED: [409, "This file is no longer being read, so there's nothing to stop."],
  PART_MISSING: [409, "Parts of this file didn't arrive. Try again."],
  FILE_TOO_LARGE: [413, 'This file is too large to upload.'],
  TOO_MANY_TRIES: [429, 'Too many logins failed in a short time. Try again in ten minutes.'],
  STORAGE_UNAVAILABLE: [503, "The file storage isn't responding right now. Try again in a minute."],
  SALESFORCE_UNAVAILABLE: [503, "Salesforce isn't responding right now. Try again in a minute."],
  INTERNAL: [500, 'Something went wrong on our end. Try again in a minute.'],
} as const satisfies Record<string, readonly [number, string]>;

/** A stable code that the panel maps to a label. */
export type RefusalCode = keyof typeof refusals;

export const refusalCodes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];

/** RFC 9457 problem details: the body of every error response of the broker. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(refusalCodes),
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Builds the problem for a code, with an optional detail for the developer. */
export const problem = (code: RefusalCode, detail?: string): Problem => {
  const [status, title] = refusals[code];
  return { type: `urn:media-insights:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) };
};
