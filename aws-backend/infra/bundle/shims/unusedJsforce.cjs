/** Queries, objects and dates of jsforce: what is deployed asks Salesforce by `request…` alone. */
class Unused {
  constructor() {
    throw new Error('This bundle holds no queries and objects of jsforce');
  }
}
module.exports = { __esModule: true, default: Unused };
