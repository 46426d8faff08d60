/** A property of any value; undefined if it has none. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

/**
 * Returns a string claim that matches `pattern`; throws otherwise. Checked by hand, like everything that the authorizer runs on each call:
 * a schema library would be two thirds of what it loads.
 */
export const textClaim = (value: unknown, pattern: RegExp): string => {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new Error('A claim is missing or malformed');
};

/** Returns a numeric claim; throws otherwise. */
export const numberClaim = (value: unknown): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error('A claim is missing or not a number');
};
