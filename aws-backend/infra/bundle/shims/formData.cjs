/** jsforce's multipart requests, which nothing here sends; the real package brings a table of all media types of the world. */
module.exports = function NoFormData() {
  throw new Error('This bundle sends no multipart requests to Salesforce');
};
