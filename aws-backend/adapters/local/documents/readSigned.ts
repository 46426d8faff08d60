import { lookup } from 'mime-types';
import { RejectedError } from '../../../runtime/errors.ts';
import { pagesOfFile, readAttached, type AttachedFile, type Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { isMailPart } from './mailContent.ts';
import { signedContent } from './smime/signedContent.ts';

const signedFile = (bytes: Uint8Array, fileName: string): AttachedFile => {
  const content = signedContent(bytes);
  if (content === 'encrypted') throw new RejectedError('FILE_ENCRYPTED');
  if (content === undefined) throw new RejectedError('FILE_TYPE_UNSUPPORTED');
  const isMail = isMailPart(content, fileName);
  const name = isMail ? 'message.eml' : fileName.replace(/\.p7m$/i, '');
  return { fileName: name, contentType: lookup(name) || 'application/octet-stream', bytes: content };
};

/** Reads the content of a signed file, or of a mail's signed part, as if it were uploaded itself. */
export const readSigned =
  (inside?: Inside): DocumentReader =>
  async (bytes, fileName, onPage) => {
    const file = signedFile(bytes, fileName);
    const [read] = inside ? await readAttached(inside, [file], onPage) : [];
    if (read === undefined) throw new RejectedError('FILE_TYPE_UNSUPPORTED');
    const { attachments, notes = [], ocrLanguage, engine } = read;
    return { pages: pagesOfFile(file, read), attachments, notes, ocrLanguage, engine };
  };
