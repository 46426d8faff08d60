/** Writes XML for jsforce's SOAP calls, which nothing here makes. XML in responses is still parsed. */
export const create = (): never => {
  throw new Error('Writing XML isn’t supported in this bundle');
};
