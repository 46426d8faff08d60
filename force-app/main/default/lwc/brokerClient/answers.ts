import type { AccessResponse } from '../../../../../aws-backend/contracts/http/access.ts';
import type { ContentResponse } from '../../../../../aws-backend/contracts/http/content.ts';
import type { DeleteMediaResponse } from '../../../../../aws-backend/contracts/http/deletion.ts';
import type { ReadAgainResponse, StopReadingResponse } from '../../../../../aws-backend/contracts/http/reading.ts';
import type { TokenResponse } from '../../../../../aws-backend/contracts/http/token.ts';
import type {
  AbortResponse,
  CompleteResponse,
  PartsResponse,
  StoredPartsResponse,
  UploadsResponse,
} from '../../../../../aws-backend/contracts/http/uploads.ts';

/** Type guard for the response body of a call. */
export type IsAnswer<Answer> = (body: unknown) => body is Answer;

const hasAll =
  <Answer>(...members: (keyof Answer)[]): IsAnswer<Answer> =>
  (body): body is Answer =>
    typeof body === 'object' && body !== null && members.every((member) => member in body);

export const isAccess = hasAll<AccessResponse>('canUpload', 'canDelete', 'canViewUnredacted', 'sharedCount');
export const isContent = hasAll<ContentResponse>('url', 'fileName', 'expiresAt');
export const isToken = hasAll<TokenResponse>('accessToken', 'tokenType', 'expiresInSeconds');
export const isParts = hasAll<PartsResponse>('parts');
export const isStoredParts = hasAll<StoredPartsResponse>('storedBytes', 'storedParts');
export const isComplete = hasAll<CompleteResponse>('mediaId', 'sizeBytes');
export const isAbort = hasAll<AbortResponse>('mediaId', 'isRecordDeleted');
export const isDeleted = hasAll<DeleteMediaResponse>('mediaId');
export const isReadAgain = hasAll<ReadAgainResponse>('mediaId', 'reading');
export const isStopped = hasAll<StopReadingResponse>('mediaId');
export const isUploads = hasAll<UploadsResponse>('uploads');
