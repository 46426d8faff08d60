/** Replaces the CSV code for Salesforce's Bulk API, which nothing here calls. */
const noCsv = (): never => {
  throw new Error('This bundle neither reads nor writes CSV');
};

export { noCsv as parse, noCsv as stringify };
