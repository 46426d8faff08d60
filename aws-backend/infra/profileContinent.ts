/** The continents of regions and of Bedrock's inference profiles, of those that have both; a profile may be of a country there. */
const continents: Readonly<Record<string, string>> = { us: 'us', eu: 'eu', apac: 'ap', jp: 'ap', au: 'ap' };
const ofRegions = new Set(Object.values(continents));

/**
 * Whether a model's id begins with another continent than the region's, as `eu.amazon…` in `us-east-1`: Bedrock refuses every question then
 * (docs.aws.amazon.com/bedrock, "Supported Regions and models for inference profiles").
 */
export const isOfOtherContinent = (modelId: string, region: string): boolean => {
  const [profile, continent] = [continents[modelId.split('.')[0] ?? ''], region.slice(0, 2)];
  return profile !== undefined && ofRegions.has(continent) && profile !== continent;
};
