import { deletedKey, stoppedKey } from '../../contracts/media.ts';
import type { GrantScope, UploadSigner } from '../../ports/uploadSigner.ts';

export interface MarkDeletedPorts {
  uploadSigner: Pick<UploadSigner, 'mark'>;
  resultsBucket: string;
}

/** Writes the markers of a deleted file: one stops its reading, the other triggers the erasure of its content and results. */
export const markDeleted =
  ({ uploadSigner, resultsBucket }: MarkDeletedPorts) =>
  async (scope: GrantScope, { mediaId, reading }: { mediaId: string; reading: number }): Promise<void> => {
    const ids = { orgId: scope.orgId, parentId: scope.parentId, mediaId, reading };
    for (const key of [stoppedKey(ids), deletedKey(ids)]) await uploadSigner.mark(scope, { bucket: resultsBucket, key });
  };
