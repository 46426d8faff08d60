const valueOf = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

/**
 * Salesforce answers JSON requests in JSON, except for some errors in XML, which are parsed here as jsforce would. Any
 * other XML rejects, and jsforce then uses the HTTP status.
 */
const parseStringPromise = async (xml) => {
  const errorCode = valueOf(xml, 'errorCode');
  if (errorCode === undefined) throw new Error('XML without an errorCode isn’t supported in this bundle');
  return { Errors: { Error: { errorCode, message: valueOf(xml, 'message') ?? errorCode } } };
};

module.exports = { parseStringPromise };
