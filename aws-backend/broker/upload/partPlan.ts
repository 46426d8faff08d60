import type { StoredPart } from '../../contracts/http/uploads.ts';

/** How a file is cut: parts of one size, of which the last may be shorter. */
export interface PartPlan {
  sizeBytes: number;
  partSizeBytes: number;
}

/** An empty file is one empty part. */
export const partCount = ({ sizeBytes, partSizeBytes }: PartPlan): number => Math.max(1, Math.ceil(sizeBytes / partSizeBytes));

/** Bytes of one part, counted from 1; undefined for a number that the file has no part for. */
export const partLength = (plan: PartPlan, partNumber: number): number | undefined => {
  const count = partCount(plan);
  if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > count) return undefined;
  return partNumber < count ? plan.partSizeBytes : plan.sizeBytes - plan.partSizeBytes * (count - 1);
};

/** The stored parts that are parts of this plan. */
export const fittingParts = (plan: PartPlan, parts: readonly StoredPart[]): StoredPart[] =>
  parts.filter(({ partNumber, sizeBytes }) => partLength(plan, partNumber) === sizeBytes);

/**
 * The plan by which earlier parts of a file, in order, were cut. All but the last part are of one size, so the first of several tells it, and
 * part 1 always does. A lone later part may be the last, shorter one: it is believed where it fits what is asked for now.
 * Undefined where the parts tell no size that could be gone on with.
 */
export const earlierPlan = (asked: PartPlan, parts: readonly StoredPart[], maxCount: number): PartPlan | undefined => {
  const [first] = parts;
  if (first === undefined) return asked;
  const isLone = parts.length === 1 && first.partNumber > 1;
  const plan = isLone || first.sizeBytes === 0 ? asked : { ...asked, partSizeBytes: first.sizeBytes };
  return partCount(plan) <= maxCount && fittingParts(plan, [first]).length === 1 ? plan : undefined;
};
