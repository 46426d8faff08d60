import type { AttachedFile } from '../attachedFiles.ts';
import { fileNameOf } from '../fileNameOf.ts';
import type { Attributes } from './leafText.ts';

const base64 = /^[\w+/-]+={0,2}$/;
/** Base64 has line breaks, but no spaces within a line. */
const wordsInLine = /\S[ \t]+\S/;
/** Shorter ones may be words, codes or checksums. */
const minCharacters = 500;

/** Returns the file in a base64 element, such as `cbc:EmbeddedDocumentBinaryObject` of an e-invoice. Undefined if the text is no base64. */
export const embeddedFile = (text: string, attributes: Attributes): AttachedFile | undefined => {
  const { filename: fileName, mimeCode: contentType = '' } = attributes;
  const data = text.replace(/\s+/g, '');
  const isMarked = fileName !== undefined || contentType !== '';
  const isData = base64.test(data) && !wordsInLine.test(text) && data.length >= (isMarked ? 1 : minCharacters);
  if (!isData) return undefined;
  return { fileName: fileNameOf(fileName ?? 'file'), contentType, bytes: Buffer.from(data, 'base64') };
};
