import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { maxPartCount } from '../../contracts/limits.ts';
import type { MultipartUploads } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { earlierPlan, fittingParts, type PartPlan } from './partPlan.ts';
import type { TakenUp } from './takeUp.ts';

/** The name of an upload that has become its object: S3 knows none of this name, so that no part can be added to it. */
const endedUpload = 'ended';

/**
 * A file that another page has sent to its end, as an upload of which every part is there: who has the same content finds it complete.
 * Undefined where there is no object of this size.
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
