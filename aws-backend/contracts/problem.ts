import { z } from 'zod';

/** Every refusal the broker can give: its HTTP status and the sentence a person reads when no label translates the code. */
export const refusals = {
  REQUEST_INVALID: [400, 'The request is not understood.'],
  NOT_AUTHORIZED: [401, 'Your sign-in could not be confirmed. Reload the page and try again.'],
  PROOF_INVALID: [401, 'The proof of your browser’s key is not valid. Reload the page and try again.'],
  PROOF_REPLAYED: [401, 'This request was already used once. Try again.'],
  KEY_MISMATCH: [401, 'The request was signed with another key. Reload the page and try again.'],
  SESSION_NOT_FOUND: [401, 'Your session was not found in Salesforce. Reload the page and try again.'],
  SESSION_EXPIRED: [401, 'Your session is too old. Reload the page and try again.'],
  SESSION_NOT_TRUSTED: [403, 'Your session cannot be used to send files. Ask your administrator.'],
  USER_TYPE_NOT_SUPPORTED: [403, 'Files cannot be shared with users of your licence, so you cannot use them here. Ask your administrator.'],
  NO_VIEW_ACCESS: [403, 'You may not see this record.'],
  NO_EDIT_ACCESS: [403, 'You may see this record but not edit it, so you cannot add files to it.'],
  NO_DELETE_ACCESS: [403, 'You may not delete this record, so you cannot delete its files either.'],
  NO_UNREDACTED_ACCESS: [403, 'You may read the redacted text only. Ask your administrator for the original.'],
  MEDIA_NOT_FOUND: [404, 'This file does not exist on this record.'],
  COPY_NOT_MADE: [404, 'There is no redacted copy of this file: it is not made yet, or files of this kind get none.'],
  CONTENT_NOT_READY: [404, 'This file has not been read yet.'],
  UPLOAD_NOT_FOUND: [404, 'This upload has ended or was removed. Drop the file again.'],
  UPLOAD_EXPIRED: [401, 'The leave to send this file has ended. Try again.'],
  CONTENT_NOT_THERE: [404, 'The content of this file is not there: it was deleted, or is still being checked for malware.'],
  NOT_READ_AGAIN: [409, 'This file is not read again: it is being read, it was read, or it is one that cannot be read.'],
  UPLOAD_UNFINISHED: [409, 'This file has not arrived yet. Whoever sends it can remove it.'],
  READING_ENDED: [409, 'This file is not being read any more, so there is nothing to stop.'],
  PART_MISSING: [409, 'Parts of this file did not arrive. Try again.'],
  FILE_TOO_LARGE: [413, 'This file is larger than can be sent here.'],
  STORAGE_UNAVAILABLE: [503, 'The file storage does not answer at the moment. Try again in a minute.'],
  SALESFORCE_UNAVAILABLE: [503, 'Salesforce does not answer at the moment. Try again in a minute.'],
  INTERNAL: [500, 'Something went wrong on our side. Try again in a minute.'],
} as const satisfies Record<string, readonly [number, string]>;

/** A stable code that the panel turns into a label. */
export type RefusalCode = keyof typeof refusals;

export const refusalCodes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];

/** RFC 9457 problem details: what every error answer of the broker looks like. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(refusalCodes),
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** The problem a code stands for, with an optional detail for the developer. */
export const problem = (code: RefusalCode, detail?: string): Problem => {
  const [status, title] = refusals[code];
  return { type: `urn:media-insights:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) };
};
