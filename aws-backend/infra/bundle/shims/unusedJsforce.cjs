/** jsforce's queries, objects and dates: deployed code calls Salesforce through `request…` only. */
class Unused {
  constructor() {
    throw new Error('jsforce’s queries and objects aren’t supported in this bundle');
  }
}
module.exports = { __esModule: true, default: Unused };
