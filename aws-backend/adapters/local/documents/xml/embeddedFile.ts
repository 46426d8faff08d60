import type { AttachedFile } from '../attachedFiles.ts';
import type { Attributes } from './leafText.ts';

const base64 = /^[\w+/-]+={0,2}$/;
/** Shorter ones may be words, codes or checksums. */
const leastCharacters = 500;

/** Returns the file in a base64 element, such as `cbc:EmbeddedDocumentBinaryObject` of an e-invoice. Undefined if the text is no base64. */
export const embeddedFile = (text: string, attributes: Attributes): AttachedFile | undefined => {
  const { filename: fileName, mimeCode: contentType = '' } = attributes;
  const data = text.replace(/\s+/g, '');
  const isMarked = fileName !== undefined || contentType !== '';
  if (data.length < (isMarked ? 1 : leastCharacters) || !base64.test(data) || (!isMarked && /\s/.test(text.trim().slice(0, 40))))
    return undefined;
  return { fileName: fileName ?? 'file', contentType, bytes: Buffer.from(data, 'base64') };
};
