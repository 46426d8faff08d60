/** A member of what may be anything; undefined where it has none. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/**
 * A claim that is text of this shape; throws otherwise. Checked by hand, as all that the authorizer runs at every call is:
 * a schema library would be two thirds of what it loads.
 */
export const textClaim = (value: unknown, pattern: RegExp): string => {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new Error('A claim is missing or not the expected text');
};

/** A claim that is a number; throws otherwise. */
export const numberClaim = (value: unknown): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error('A claim is missing or not a number');
};
