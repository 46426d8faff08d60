/** jsforce's queries, objects and dates: deployed code calls Salesforce through `request…` only. */
class Unused {
  constructor() {
    throw new Error('This bundle holds no queries and objects of jsforce');
  }
}
module.exports = { __esModule: true, default: Unused };
