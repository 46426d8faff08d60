import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Upload, UploadState } from './uploadTypes.ts';

/** One file in the queue, with what is known of it so far. */
export interface UploadItem {
  readonly id: string;
  readonly file: File;
  state: UploadState;
  abort: AbortController;
  sha256?: string | undefined;
  mediaId?: string | undefined;
  /** The record was left by an earlier attempt, which may have sent other bytes. */
  isReused: boolean;
  grant?: Promise<PutGrant> | undefined;
}

export const newItem = (id: string, file: File): UploadItem => ({
  id,
  file,
  state: { name: 'waiting' },
  abort: new AbortController(),
  isReused: false,
});

/** What others may see of an item. */
export const viewOf = ({ id, file, mediaId, state }: UploadItem): Upload => ({
  id,
  fileName: file.name,
  sizeBytes: file.size,
  state,
  ...(mediaId === undefined ? {} : { mediaId }),
});

export const hasEnded = ({ state }: Pick<Upload, 'state'>): boolean =>
  state.name === 'sent' || state.name === 'refused' || state.name === 'failed' || state.name === 'cancelled';
