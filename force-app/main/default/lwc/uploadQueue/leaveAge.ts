/** Measured by this page's own clock, since a laptop's may be hours off; grants are valid for 15 minutes. */
const goodMs = 10 * 60_000;

/** Whether a grant requested at `askedAt` can still be used. */
export const isGoodLeave = (askedAt: number, now: () => number): boolean => now() - askedAt < goodMs;
