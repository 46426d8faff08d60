import type { StoredPart } from '../../contracts/http/uploads.ts';

/** How a file is split: parts of one size, except that the last may be shorter. */
export interface PartPlan {
  sizeBytes: number;
  partSizeBytes: number;
}

/** The number of parts; an empty file has one empty part. */
export const partCount = ({ sizeBytes, partSizeBytes }: PartPlan): number => Math.max(1, Math.ceil(sizeBytes / partSizeBytes));

/** The size in bytes of a part, counted from 1; undefined if the file has no such part. */
export const partLength = (plan: PartPlan, partNumber: number): number | undefined => {
  const count = partCount(plan);
  if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > count) return undefined;
  return partNumber < count ? plan.partSizeBytes : plan.sizeBytes - plan.partSizeBytes * (count - 1);
};

/** The stored parts that match this plan. */
export const fittingParts = (plan: PartPlan, parts: readonly StoredPart[]): StoredPart[] =>
  parts.filter(({ partNumber, sizeBytes }) => partLength(plan, partNumber) === sizeBytes);

/**
 * The plan of earlier parts, which are given in order. All but the last have the same size, so with several parts the first one determines
 * it, as does part 1. A lone later part may be the last, shorter one: it counts only if it fits the requested plan.
 * Undefined if the parts determine no size with which the upload can continue.
 */
export const earlierPlan = (asked: PartPlan, parts: readonly StoredPart[], maxCount: number): PartPlan | undefined => {
  const [first] = parts;
  if (first === undefined) return asked;
  const isLone = parts.length === 1 && first.partNumber > 1;
  const plan = isLone || first.sizeBytes === 0 ? asked : { ...asked, partSizeBytes: first.sizeBytes };
  return partCount(plan) <= maxCount && fittingParts(plan, [first]).length === 1 ? plan : undefined;
};
