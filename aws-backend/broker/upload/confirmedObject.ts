import { createHash } from 'node:crypto';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { Completion, MultipartUploads, NamedPart, WholeObject } from '../../ports/multipartUploads.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';
import { RefusedError } from '../../runtime/errors.ts';
import { abortAll } from './abortAll.ts';
import { partCount, type PartPlan } from './partPlan.ts';

interface Claim {
  object: StoredObject;
  plan: PartPlan;
  parts: readonly NamedPart[];
  completion: Exclude<Completion, 'partMissing'>;
}

/** S3's checksum of an object made of these parts. */
const composite = (parts: readonly NamedPart[]): string => {
  const hash = createHash('sha256');
  for (const { sha256 = '' } of parts) hash.update(Buffer.from(sha256, 'base64'));
  return `${hash.digest('base64')}-${String(parts.length)}`;
};

/** Whether the object is the caller's file. If the caller names only some parts, the object must contain those. */
const isOfTheseParts = async (
  uploads: MultipartUploads,
  scope: GrantScope,
  { object, plan, parts }: Claim,
  { checksum }: WholeObject,
): Promise<boolean> => {
  if (parts.some(({ sha256 }) => sha256 === undefined)) return true;
  if (parts.length === partCount(plan)) return checksum === composite(parts);
  const sums = new Map((await uploads.partsOf(scope, object)).map(({ partNumber, sha256 }) => [partNumber, sha256]));
  return parts.every(({ partNumber, sha256 }) => sums.get(partNumber) === sha256);
};

/** The object as reported by S3; refuses if it is missing, or isn't made of what the caller sent. */
export const confirmedObject = async (uploads: MultipartUploads, scope: GrantScope, claim: Claim): Promise<WholeObject> => {
  const found = await uploads.find(scope, claim.object);
  if (found === undefined) throw new RefusedError(claim.completion === 'ended' ? 'UPLOAD_NOT_FOUND' : 'STORAGE_UNAVAILABLE');
  // An object that was just completed consists of these parts: S3 has verified them.
  const isMade = claim.completion === 'completed';
  const isTheirs = found.sizeBytes === claim.plan.sizeBytes && (isMade || (await isOfTheseParts(uploads, scope, claim, found)));
  // The object is final: no other upload of it can ever be completed.
  await abortAll(uploads, scope, claim.object);
  if (!isTheirs) throw new RefusedError('PART_MISSING', { detail: 'The stored object differs from the uploaded parts' });
  return found;
};
