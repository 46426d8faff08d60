import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { AwsError } from './awsError.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  processEntities: true,
  htmlEntities: false,
  isArray: () => true,
});

/** Writes one document; a list becomes repeated elements, an undefined value none. */
export const writeXml = (root: string, content: Record<string, unknown>, namespace?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: namespace === undefined ? content : { '@xmlns': namespace, ...content } })}`;

/** Reads a document into lists of elements by name, for a zod schema to understand; malformed XML is S3's MalformedXML. */
export const readXml = (text: string): unknown => {
  if (XMLValidator.validate(text) !== true || text.includes('<!DOCTYPE'))
    throw new AwsError(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  return parser.parse(text);
};
