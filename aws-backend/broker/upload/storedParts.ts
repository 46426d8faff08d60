import type { StoredPartsResponse } from '../../contracts/http/uploads.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import type { Caller } from '../identity/authorize.ts';
import { unfinishedFile } from './unfinishedFile.ts';

export interface StoredPartsPorts {
  recordAccess: RecordAccess;
  uploads: MultipartUploads;
  uploadsBucket: string;
}

/** Returns what S3 holds of a file that its caller has started to send. */
export const storedParts = (ports: StoredPartsPorts) => {
  const find = unfinishedFile(ports);
  return async (caller: Caller, parentId: string, mediaId: string): Promise<StoredPartsResponse> => {
    const { scope, object } = await find(caller, parentId, mediaId);
    const [[uploadId], arrived] = await Promise.all([ports.uploads.unfinished(scope, object), ports.uploads.find(scope, object)]);
    if (arrived !== undefined) return { storedBytes: arrived.sizeBytes, storedParts: [], arrived };
    const parts = uploadId === undefined ? [] : ((await ports.uploads.storedParts(scope, { object, uploadId })) ?? []);
    const storedBytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    // A lone later part may be the last one, which is shorter than the others.
    const tells = parts.length > 1 || parts[0]?.partNumber === 1;
    return { ...(tells ? { partSizeBytes: Math.max(...parts.map(({ sizeBytes }) => sizeBytes)) } : {}), storedBytes, storedParts: parts };
  };
};
