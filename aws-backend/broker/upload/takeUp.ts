import type { StoredPart } from '../../contracts/http/uploads.ts';
import { maxPartCount } from '../../contracts/limits.ts';
import type { MultipartUploads, ObjectTerms } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { arrivedFile } from './arrivedFile.ts';
import { earlierPlan, fittingParts, type PartPlan } from './partPlan.ts';

/** An upload to resume: its id, its plan, and its stored parts. */
export interface TakenUp {
  uploadId: string;
  plan: PartPlan;
  storedParts: StoredPart[];
}

/** Starts an upload, or finds one that another page started at the same moment: all pages use the oldest. */
const begin = async (uploads: MultipartUploads, scope: GrantScope, terms: ObjectTerms): Promise<string> => {
  const { object } = terms;
  const uploadId = await uploads.begin(scope, terms);
  const [oldest = uploadId] = await uploads.unfinished(scope, object);
  if (oldest !== uploadId) await uploads.abort(scope, { object, uploadId });
  return oldest;
};

/**
 * Resumes the unfinished upload of a file, or starts one. The part size of stored parts takes precedence over the requested one.
 * A file that has already arrived is returned as complete; undefined if a different file has arrived.
 */
export const takeUp =
  (uploads: MultipartUploads) =>
  async (scope: GrantScope, terms: ObjectTerms, asked: PartPlan): Promise<TakenUp | undefined> => {
    const { object } = terms;
    const partsOf = async (uploadId: string): Promise<StoredPart[] | undefined> => uploads.storedParts(scope, { object, uploadId });
    for (const uploadId of await uploads.unfinished(scope, object)) {
      const parts = await partsOf(uploadId);
      const plan = parts && earlierPlan(asked, parts, maxPartCount);
      if (parts && plan) return { uploadId, plan, storedParts: fittingParts(plan, parts) };
      // Its parts match no size, so none can be used.
      await uploads.abort(scope, { object, uploadId });
    }
    if ((await uploads.find(scope, object)) !== undefined) return arrivedFile(uploads, scope, object, asked);
    const uploadId = await begin(uploads, scope, terms);
    const parts = (await partsOf(uploadId)) ?? [];
    const plan = earlierPlan(asked, parts, maxPartCount) ?? asked;
    return { uploadId, plan, storedParts: fittingParts(plan, parts) };
  };
