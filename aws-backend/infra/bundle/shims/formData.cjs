/** For jsforce's multipart requests, which nothing here sends; the real package includes a table of all media types. */
module.exports = function NoFormData() {
  throw new Error('This bundle sends no multipart requests to Salesforce');
};
