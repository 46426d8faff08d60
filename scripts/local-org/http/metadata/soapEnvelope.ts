import XmlBuilder from 'fast-xml-builder';
import { parseXml, type XmlElement } from '../../../metadata/xmlTree.ts';
import { ApiError } from '../rest/restErrors.ts';

/** A call of a Metadata API operation. */
export interface SoapCall {
  operation: string;
  arguments: XmlElement;
  sessionId: string;
}

const builder = new XmlBuilder({ ignoreAttributes: false, suppressEmptyNode: false });
const envelopeNamespaces = {
  '@_xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
  '@_xmlns:sf': 'http://soap.sforce.com/2006/04/metadata',
  '@_xmlns': 'http://soap.sforce.com/2006/04/metadata',
};

export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined => children.find((child) => child.name === name);
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((child) => child.name === name);
export const textOf = (element: XmlElement, name: string): string => childOf(element, name)?.text.trim() ?? '';
export const flagOf = (element: XmlElement, name: string): boolean => textOf(element, name) === 'true';

/** Parses a SOAP request. */
export const readSoap = (body: Uint8Array): SoapCall => {
  const envelope = parseXml(body);
  if ('message' in envelope) throw new ApiError(500, 'soapenv:Client', `Content is not allowed: ${envelope.message}`);
  const header = childOf(envelope, 'Header');
  const session = header && childOf(header, 'SessionHeader');
  const call = childOf(envelope, 'Body')?.children[0];
  if (call === undefined) throw new ApiError(500, 'soapenv:Client', 'The request has no operation');
  return { operation: call.name, arguments: call, sessionId: session ? textOf(session, 'sessionId') : '' };
};

const envelope = (body: Record<string, unknown>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ 'soapenv:Envelope': { ...envelopeNamespaces, 'soapenv:Body': body } })}`;

/** The SOAP response of an operation. */
export const soapAnswer = (operation: string, result: unknown): string =>
  envelope({ [`${operation}Response`]: result === undefined ? {} : { result } });

/** A SOAP fault. Salesforce's error codes get the prefix `sf:`; SOAP's codes have their own. */
export const soapFault = (errorCode: string, message: string): string => {
  const isSoap = errorCode.startsWith('soapenv:');
  const faultstring = isSoap || message.startsWith(errorCode) ? message : `${errorCode}: ${message}`;
  return envelope({ 'soapenv:Fault': { faultcode: isSoap ? errorCode : `sf:${errorCode}`, faultstring } });
};
