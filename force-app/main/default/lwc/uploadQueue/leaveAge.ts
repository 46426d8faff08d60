/** By this page's own clock, since a laptop's may be hours off; leaves live fifteen minutes. */
const goodMs = 10 * 60_000;

/** Whether leave to send something that was asked for then is still worth using. */
export const isGoodLeave = (askedAt: number, now: () => number): boolean => now() - askedAt < goodMs;
