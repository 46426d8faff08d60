import type { AbortResponse } from '../../contracts/http/uploads.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { RecordAccess } from '../../ports/recordAccess.ts';
import type { Caller } from '../identity/authorize.ts';
import { abortAll } from './abortAll.ts';
import { unfinishedFile } from './unfinishedFile.ts';

export interface AbortUploadPorts {
  recordAccess: RecordAccess;
  uploads: MultipartUploads;
  uploadsBucket: string;
}

/** Takes back a file that its caller has begun to send. A file that arrived in the last moment stays, and so does its record. */
export const abortUpload = (ports: AbortUploadPorts) => {
  const find = unfinishedFile(ports);
  return async (caller: Caller, parentId: string, mediaId: string): Promise<AbortResponse> => {
    const { recordAccess, uploads } = ports;
    const { scope, object } = await find(caller, parentId, mediaId);
    await abortAll(uploads, scope, object);
    const hasArrived = (await uploads.find(scope, object)) !== undefined;
    return { mediaId, isRecordDeleted: !hasArrived && (await recordAccess.deleteUnsent(mediaId)) };
  };
};

export type AbortUpload = ReturnType<typeof abortUpload>;
