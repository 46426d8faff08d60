/** How long a reported API usage stays valid; others use the calls too. */
const holdsMs = 10 * 60_000;

/** The share of the daily API calls that Salesforce last reported as used, from 0 to 1. */
export const recentShare = (now: () => Date) => {
  let told: { share: number; at: number } | undefined;
  return {
    tell(share: number): void {
      told = { share, at: now().getTime() };
    },
    /** Undefined if it was reported too long ago, or never: then the next call reports it. */
    used: (): number | undefined => (told !== undefined && now().getTime() - told.at < holdsMs ? told.share : undefined),
  };
};
