import type { AbortResponse } from '../../contracts/http/uploads.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import type { Caller } from '../identity/authorize.ts';
import { markDeleted, type MarkDeletedPorts } from '../grant/markDeleted.ts';
import { abortAll } from './abortAll.ts';
import { unfinishedFile } from './unfinishedFile.ts';

export interface AbortUploadPorts extends MarkDeletedPorts {
  recordAccess: RecordAccess;
  uploads: MultipartUploads;
  uploadsBucket: string;
}

/**
 * Withdraws a file that its caller has started to send. A file that arrived at the last moment stays, and so does its record. Once the record is
 * deleted, data that still arrives through issued URLs belongs to nobody: the markers make sure that it isn't read and is erased.
 */
export const abortUpload = (ports: AbortUploadPorts) => {
  const find = unfinishedFile(ports);
  const mark = markDeleted(ports);
  return async (caller: Caller, parentId: string, mediaId: string): Promise<AbortResponse> => {
    const { recordAccess, uploads } = ports;
    const { scope, object, reading } = await find(caller, parentId, mediaId);
    await abortAll(uploads, scope, object);
    const hasArrived = (await uploads.find(scope, object)) !== undefined;
    const isRecordDeleted = !hasArrived && (await recordAccess.deleteUnsent(mediaId));
    if (isRecordDeleted) await mark(scope, { mediaId, reading });
    return { mediaId, isRecordDeleted };
  };
};
