import type {
  PutGrant,
  UploadFile,
  UploadGrant,
  UploadRefusal,
  UploadsResponse,
} from '../../../../../aws-backend/contracts/http/uploads.ts';
import { cutFileName } from './fileName.ts';
import { contentTypeOf } from './mediaFields.ts';
import { withRetries, type Wait } from './retry.ts';
import { UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { FileRecords, UploadPorts } from './uploadTypes.ts';

/** Object metadata ends at 2 KB, and a name in it takes up to four bytes a code unit. */
const sentNameLength = 500;
const renewBeforeMs = 60_000;

const isGrant = (answer: UploadGrant): answer is PutGrant => answer.method === 'PUT';

const refusal = ({ problem }: UploadRefusal): Error =>
  Object.assign(new Error(problem.detail ?? problem.title), { code: problem.code, retryable: problem.status >= 500 });

const uploadFile = ({ file, sha256 = '', mediaId = '' }: UploadItem): UploadFile => ({
  mediaId,
  fileName: cutFileName(file.name, sentNameLength),
  sizeBytes: file.size,
  contentType: contentTypeOf(file),
  sha256,
});

const ensureRecord = async (item: UploadItem, records: FileRecords, wait: Wait): Promise<void> => {
  if (item.mediaId !== undefined) return;
  const unfinished = records.takeUnfinished?.(item.file);
  item.isReused = unfinished !== undefined;
  item.mediaId = unfinished ?? (await withRetries(() => records.create(item.file), wait, item.abort.signal));
};

/** Asks for leave to send a file, and others with it, since each call costs one to Salesforce. Each item's `grant` settles by itself. */
export const requestGrants = (
  first: UploadItem,
  others: UploadItem[],
  { parentId, records, broker }: UploadPorts,
  wait: Wait,
): Promise<PutGrant> => {
  const batch = [first, ...others];
  const made = new Map(batch.map((item) => [item, ensureRecord(item, records, wait)]));
  const ask = async (): Promise<UploadsResponse['uploads']> => {
    await Promise.allSettled(made.values());
    const files = batch.filter(({ mediaId, abort }) => mediaId !== undefined && !abort.signal.aborted).map(uploadFile);
    return files.length === 0 ? [] : (await withRetries(() => broker.uploads({ parentId, files }), wait)).uploads;
  };
  const answers = ask();
  const grantOf = async (item: UploadItem): Promise<PutGrant> => {
    await made.get(item);
    const given = (await answers).find(({ mediaId }) => mediaId === item.mediaId);
    if (given === undefined) throw new UploadFailure('UNEXPECTED', { detail: 'The broker did not answer for this file' });
    if ('problem' in given) throw refusal(given);
    if (!isGrant(given)) throw new UploadFailure('UNEXPECTED', { detail: 'The broker granted parts of a file asked for whole' });
    return given;
  };
  for (const other of others) {
    other.grant = grantOf(other);
    other.grant.catch(() => undefined); // awaited when the file's turn comes, perhaps much later
  }
  first.grant = grantOf(first);
  return first.grant;
};

/** Whether a grant has enough time left to begin sending. */
export const isFresh = (grant: PutGrant): boolean => Date.parse(grant.expiresAt) - Date.now() > renewBeforeMs;
