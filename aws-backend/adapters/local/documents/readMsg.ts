import { lookup } from 'mime-types';
import { RejectedError } from '../../../runtime/errors.ts';
import type { AttachedFile, Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { mailBody } from './mailBody.ts';
import { unwrapped } from './mailContent.ts';
import { mailPages, type Mail } from './mailPages.ts';
import type { AttachedField } from './msg/messageFields.ts';
import { messageBody } from './msg/messageBody.ts';
import { messageHead } from './msg/messageHead.ts';
import { parseMsg } from './msg/parseMsg.ts';
import { orTooDeep } from './orTooDeep.ts';
import { htmlTables } from './tables/htmlTables.ts';

/** Converts an attachment. Embedded mails get a `.msg` name; linked files have no bytes. */
const attachedTo = (attachment: AttachedField, content: () => Uint8Array): AttachedFile => {
  const { innerMsgContent = false, fileName, fileNameShort, name, attachMimeTag, dataId } = attachment;
  const said = fileName ?? fileNameShort ?? name ?? 'attachment';
  const contentType = attachMimeTag ?? (lookup(said) || 'application/octet-stream');
  const bytes = innerMsgContent || dataId !== undefined ? content() : new Uint8Array();
  return innerMsgContent
    ? { fileName: `${said.replace(/\.msg$/i, '')}.msg`, contentType: 'application/vnd.ms-outlook', bytes }
    : { fileName: said, contentType, bytes };
};

/** Parses a mail. Throws FILE_CORRUPT if anything can't be extracted. */
const takenApart = async (bytes: Uint8Array): Promise<Omit<Mail, 'engine'>> => {
  const message = await parseMsg(bytes);
  try {
    const attached = message.fields.attachments.map((attachment, index) => attachedTo(attachment, () => message.contentOf(index)));
    const { text, html, files, notes } = await unwrapped({ ...messageBody(message.fields), files: attached, notes: [] });
    return {
      head: messageHead(message.fields),
      body: orTooDeep(() => mailBody({ text, html })),
      tables: orTooDeep(() => htmlTables(html)),
      files,
      notes,
    };
  } catch (cause) {
    throw cause instanceof RejectedError ? cause : new RejectedError('FILE_CORRUPT', { cause });
  }
};

/** Reads an Outlook file like other mails. */
export const readMsg =
  (inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) =>
    mailPages([{ ...(await takenApart(bytes)), engine: '@kenjiuno/msgreader 1.28.0' }], inside, onPage);
