import type { FieldsData } from '@kenjiuno/msgreader';
import { lookup } from 'mime-types';
import type { AttachedFile, Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { mailBody } from './mailBody.ts';
import { mailPages } from './mailPages.ts';
import { messageBody } from './msg/messageBody.ts';
import { messageHead } from './msg/messageHead.ts';
import { parseMsg, type Message } from './msg/parseMsg.ts';
import { orTooDeep } from './orTooDeep.ts';
import { htmlTables } from './tables/htmlTables.ts';

/** A mail within a mail has no name of its own; a file that is only linked to has no bytes. */
const attachedTo = (attachment: FieldsData, { contentOf }: Message): AttachedFile => {
  const { innerMsgContent = false, fileName, fileNameShort, name, attachMimeTag, dataId } = attachment;
  const said = fileName ?? fileNameShort ?? name ?? 'attachment';
  const contentType = attachMimeTag ?? (lookup(said) || 'application/octet-stream');
  const bytes = innerMsgContent || dataId !== undefined ? contentOf(attachment) : new Uint8Array();
  return innerMsgContent
    ? { fileName: `${said.replace(/\.msg$/i, '')}.msg`, contentType: 'application/vnd.ms-outlook', bytes }
    : { fileName: said, contentType, bytes };
};

/** A mail as Outlook keeps it, read as any other mail is. */
export const readMsg =
  (inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const message = await parseMsg(bytes);
    const said = messageBody(message.fields);
    const body = orTooDeep(() => mailBody(said));
    const tables = orTooDeep(() => htmlTables(said.html));
    const files = (message.fields.attachments ?? []).map((attachment) => attachedTo(attachment, message));
    const head = messageHead(message.fields);
    return mailPages({ head, body, tables, files, engine: '@kenjiuno/msgreader 1.28.0' }, inside, onPage);
  };
