const valueOf = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

/**
 * Salesforce answers JSON to those who send it; what it may say in XML is an error, which is read here as jsforce would read it. Any
 * other XML rejects, and jsforce goes by the status.
 */
const parseStringPromise = async (xml) => {
  const errorCode = valueOf(xml, 'errorCode');
  if (errorCode === undefined) throw new Error('This bundle reads no XML');
  return { Errors: { Error: { errorCode, message: valueOf(xml, 'message') ?? errorCode } } };
};

module.exports = { parseStringPromise };
