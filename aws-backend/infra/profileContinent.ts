/** Maps the geographies of Bedrock inference profiles to region prefixes; a geography may be a single country. */
const continents: Readonly<Record<string, string>> = { us: 'us', eu: 'eu', apac: 'ap', jp: 'ap', au: 'ap' };
const ofRegions = new Set(Object.values(continents));

/**
 * Whether a model id has the prefix of another geography than the region's, e.g. `eu.amazon…` in `us-east-1`: Bedrock rejects such requests
 * (docs.aws.amazon.com/bedrock, "Supported Regions and models for inference profiles").
 */
export const isOfOtherContinent = (modelId: string, region: string): boolean => {
  const [profile, continent] = [continents[modelId.split('.')[0] ?? ''], region.slice(0, 2)];
  return profile !== undefined && ofRegions.has(continent) && profile !== continent;
};
