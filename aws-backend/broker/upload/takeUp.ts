import type { StoredPart } from '../../contracts/http/uploads.ts';
import { maxPartCount } from '../../contracts/limits.ts';
import type { MultipartUploads, ObjectTerms } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { arrivedFile } from './arrivedFile.ts';
import { earlierPlan, fittingParts, type PartPlan } from './partPlan.ts';

/** An upload to go on with: what it is called, how it is cut, and what arrived of it. */
export interface TakenUp {
  uploadId: string;
  plan: PartPlan;
  storedParts: StoredPart[];
}

/** Begins an upload, or finds the one that another page began in the same moment: the oldest is everybody's. */
const begin = async (uploads: MultipartUploads, scope: GrantScope, terms: ObjectTerms): Promise<string> => {
  const { object } = terms;
  const uploadId = await uploads.begin(scope, terms);
  const [oldest = uploadId] = await uploads.unfinished(scope, object);
  if (oldest !== uploadId) await uploads.abort(scope, { object, uploadId });
  return oldest;
};

/**
 * Goes on with the unfinished upload of a file, or begins one. The size of parts that arrived before wins over the asked one.
 * A file that arrived whole is answered as it is; undefined where what arrived is another one.
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
      // Its parts fit no size: nothing of it can be used.
      await uploads.abort(scope, { object, uploadId });
    }
    if ((await uploads.find(scope, object)) !== undefined) return arrivedFile(uploads, scope, object, asked);
    const uploadId = await begin(uploads, scope, terms);
    const parts = (await partsOf(uploadId)) ?? [];
    const plan = earlierPlan(asked, parts, maxPartCount) ?? asked;
    return { uploadId, plan, storedParts: fittingParts(plan, parts) };
  };
