const oldest = 31;
const newest = 67;

const seasons = ['Spring', 'Summer', 'Winter'] as const;

/** Version 60.0 is Spring '24. There are three releases a year, and Winter is named after the following year. */
const labelOf = (version: number): string => {
  const releases = version - 60;
  const season = seasons[((releases % 3) + 3) % 3] ?? 'Spring';
  const year = 24 + Math.floor(releases / 3) + (season === 'Winter' ? 1 : 0);
  return `${season} '${year}`;
};

/** The API versions that Salesforce, and so this org, supports. */
export const apiVersions = Array.from({ length: newest - oldest + 1 }, (_, index) => {
  const version = `${oldest + index}.0`;
  return { label: labelOf(oldest + index), url: `/services/data/v${version}`, version };
});

export const isApiVersion = (version: string): boolean => apiVersions.some((known) => known.version === version);
