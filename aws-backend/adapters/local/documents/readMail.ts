import { RejectedError } from '../../../runtime/errors.ts';
import type { Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { mailBody } from './mailBody.ts';
import { asSent } from './mailBytes.ts';
import { mailsIn } from './mailbox.ts';
import { mailContent } from './mailContent.ts';
import { mailHead } from './mailHead.ts';
import { mailPages, type Mail } from './mailPages.ts';
import { orTooDeep } from './orTooDeep.ts';
import { parseMail, type PartCount } from './parseMail.ts';
import { htmlTables } from './tables/htmlTables.ts';

const engine = 'postal-mime 4.0.0';

/** The most mails in a mailbox if there is no limit of pages. */
const maxMails = 1000;

const takenApart = async (bytes: Uint8Array, counted: PartCount): Promise<Mail> => {
  const mail = await parseMail(bytes, counted);
  const content = await mailContent(mail, counted);
  const body = orTooDeep(() => mailBody(content));
  const tables = orTooDeep(() => htmlTables(content.html));
  return { head: mailHead(mail), body, tables, ...content, engine };
};

/** The placeholder of a damaged mail in a mailbox, whose other mails are read. */
const unreadMail = (bytes: Uint8Array): Mail => ({
  head: [`Email (${String(bytes.byteLength)} bytes, not read)`],
  body: '',
  tables: [],
  files: [],
  isUnread: true,
  engine,
});

const orUnread = async (bytes: Uint8Array, counted: PartCount): Promise<Mail> => {
  try {
    return await takenApart(bytes, counted);
  } catch (error) {
    if (error instanceof RejectedError && error.code === 'FILE_CORRUPT') return unreadMail(bytes);
    throw error;
  }
};

/** Reads a mail: its headers and body, then each attached document and image on separate pages. Reads a mailbox mail by mail. */
export const readMail =
  (inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const most = inside?.limits.maxPages ?? maxMails;
    const counted = { parts: 0 };
    const mails: Mail[] = [];
    for (const mail of mailsIn(asSent(bytes))) {
      if (mails.length === most) throw new RejectedError('TOO_MANY_PAGES');
      mails.push(await orUnread(mail, counted));
    }
    if (mails.every(({ isUnread }) => isUnread)) throw new RejectedError('FILE_CORRUPT');
    return mailPages(mails, inside, onPage);
  };
