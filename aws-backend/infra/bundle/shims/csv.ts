/** Replaces the CSV code for Salesforce's Bulk API, which nothing here calls. */
const noCsv = (): never => {
  throw new Error('CSV isn’t supported in this bundle');
};

export { noCsv as parse, noCsv as stringify };
