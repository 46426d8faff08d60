/** For jsforce's multipart requests, which nothing here sends; the real package includes a table of all media types. */
module.exports = function NoFormData() {
  throw new Error('Multipart requests to Salesforce aren’t supported in this bundle');
};
