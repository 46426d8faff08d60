import type { Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { mailBody } from './mailBody.ts';
import { unwrapped } from './mailContent.ts';
import { mailPages } from './mailPages.ts';
import { messageBody } from './msg/messageBody.ts';
import { messageHead } from './msg/messageHead.ts';
import { orTooDeep } from './orTooDeep.ts';
import { htmlTables } from './tables/htmlTables.ts';
import { tnefContent } from './tnef/tnefContent.ts';

/** Reads TNEF (`winmail.dat`) like other mails. */
export const readTnef =
  (inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const { fields, files: wrapped } = tnefContent(bytes);
    const { text, html, files, notes } = await unwrapped({ ...messageBody(fields), files: wrapped, notes: [] });
    const body = orTooDeep(() => mailBody({ text, html }));
    const tables = orTooDeep(() => htmlTables(html));
    return mailPages([{ head: messageHead(fields), body, tables, files, notes, engine: 'built-in TNEF reader' }], inside, onPage);
  };
