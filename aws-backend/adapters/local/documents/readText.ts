import { parse } from 'csv-parse/sync';
import { RejectedError } from '../../../runtime/errors.ts';
import { captionText } from './captionText.ts';
import { decodeText } from './decodeText.ts';
import type { DocumentReader } from './documentReader.ts';
import { htmlText } from './htmlText.ts';
import { mailBody } from './mailBody.ts';
import { orTooDeep } from './orTooDeep.ts';
import { stated } from './pagedText.ts';
import { parseMail } from './parseMail.ts';
import { htmlTables } from './tables/htmlTables.ts';
import { tableOf } from './tables/table.ts';

/** Plain text in any encoding, and the transcripts of calls. */
export const readTxt: DocumentReader = (bytes) => ({ pages: [stated(captionText(decodeText(bytes)))], engine: 'iconv-lite 0.7.3' });

/** A saved page: what a reader sees, without scripts, styles and addresses of links. */
export const readHtml: DocumentReader = (bytes) => {
  const html = decodeText(bytes);
  return { pages: [orTooDeep(() => stated(htmlText(html), htmlTables(html)))], engine: 'html-to-text 10.0.1' };
};

const delimiters = [',', ';', '\t', '|'];

const likeliestDelimiter = (text: string): string => {
  const [head = ''] = text.split('\n', 1);
  return delimiters.toSorted((left, right) => head.split(right).length - head.split(left).length)[0] ?? ',';
};

/** A table as text: one line a row, a tab between cells. */
export const readCsv: DocumentReader = (bytes) => {
  const text = decodeText(bytes);
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: likeliestDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const table = tableOf(rows);
    return { pages: [stated(rows.map((row) => row.join('\t')).join('\n'), table ? [table] : [])], engine: 'csv-parse 7.0.3' };
  } catch (error) {
    throw new RejectedError('FILE_CORRUPT', { cause: error });
  }
};

const addressed = (label: string, people: readonly { name?: string | undefined; address?: string | undefined }[]): string[] =>
  people.length === 0
    ? []
    : [`${label}: ${people.map(({ name, address }) => (name ? `${name} <${address ?? ''}>` : (address ?? ''))).join(', ')}`];

/** A mail: who wrote to whom, its subject and body; attachments are listed, not opened. */
export const readEml: DocumentReader = async (bytes) => {
  const mail = await parseMail(bytes).catch((cause: unknown) => {
    throw new RejectedError('FILE_CORRUPT', { cause });
  });
  const attachments = mail.attachments.map(({ filename, mimeType, content }) => ({
    fileName: filename ?? 'attachment',
    contentType: mimeType,
    sizeBytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
  }));
  const head = [
    ...addressed('From', mail.from ? [mail.from] : []),
    ...addressed('To', mail.to ?? []),
    ...addressed('Cc', mail.cc ?? []),
    ...(mail.date === undefined ? [] : [`Date: ${mail.date}`]),
    ...(mail.subject === undefined ? [] : [`Subject: ${mail.subject}`]),
  ];
  const listed = attachments.map(({ fileName, sizeBytes }) => `Attachment: ${fileName} (${String(sizeBytes)} bytes)`);
  const body = orTooDeep(() => mailBody(mail));
  const tables = orTooDeep(() => htmlTables(mail.html ?? ''));
  return { pages: [stated([...head, '', body, ...listed].join('\n'), tables)], attachments, engine: 'postal-mime 4.0.0' };
};
