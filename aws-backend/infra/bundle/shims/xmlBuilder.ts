/** What writes XML for jsforce's SOAP calls, which nothing here makes. XML that Salesforce answers is still read. */
export const create = (): never => {
  throw new Error('This bundle writes no XML');
};
