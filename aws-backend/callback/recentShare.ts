/** How long what Salesforce said of the day's calls holds; others use them too. */
const holdsMs = 10 * 60_000;

/** What Salesforce last said of the share of the day's API calls that are used, from 0 to 1. */
export const recentShare = (now: () => Date) => {
  let told: { share: number; at: number } | undefined;
  return {
    tell(share: number): void {
      told = { share, at: now().getTime() };
    },
    /** Undefined where it was told too long ago, or never: then the next call tells. */
    used: (): number | undefined => (told !== undefined && now().getTime() - told.at < holdsMs ? told.share : undefined),
  };
};
