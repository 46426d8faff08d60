import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { maxPartCount } from '../../contracts/limits.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { earlierPlan, fittingParts, type PartPlan } from './partPlan.ts';
import type { TakenUp } from './takeUp.ts';

/** The upload id of an upload that is already complete: S3 doesn't know it, so no part can be added. */
const endedUpload = 'ended';

/**
 * A file that another page has completely sent, in the form of an upload with all parts present: a page with the same content finds it complete.
 * Undefined if there is no object of this size.
 */
export const arrivedFile = async (
  uploads: MultipartUploads,
  scope: GrantScope,
  object: StoredObject,
  asked: PartPlan,
): Promise<TakenUp | undefined> => {
  if ((await uploads.find(scope, object))?.sizeBytes !== asked.sizeBytes) return undefined;
  const parts = await uploads.partsOf(scope, object);
  const plan = earlierPlan(asked, parts, maxPartCount) ?? asked;
  return { uploadId: endedUpload, plan, storedParts: fittingParts(plan, parts) };
};
