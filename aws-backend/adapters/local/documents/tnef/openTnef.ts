import { RejectedError } from '../../../../runtime/errors.ts';
import { readProperties, type MapiProperties } from './mapiProperties.ts';
import { TnefBytes } from './tnefBytes.ts';

/** A file attached to a mail, as its attributes and properties tell of it. */
export interface TnefFile {
  title: Buffer | undefined;
  content: Buffer | undefined;
  properties: MapiProperties;
}

/** What Outlook wraps around a mail that is to reach another Outlook as it is: `winmail.dat`. */
export interface TnefMail {
  /** The letters of one byte that it has, as Windows numbers them. */
  codePage: number | undefined;
  subject: Buffer | undefined;
  body: Buffer | undefined;
  properties: MapiProperties;
  recipients: MapiProperties[];
  files: TnefFile[];
}

/** [MS-OXTNEF] 2.1.3.1 and 2.1.3.2; the types of the values are in none of these numbers, for some programs leave them out. */
const signature = 0x223e9f78;
const attributes = {
  subject: 0x8004,
  content: 0x800f,
  title: 0x8010,
  body: 0x800c,
  fileBegins: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  fileProperties: 0x9005,
  codePage: 0x9007,
} as const;

/** More are no mail, and each takes some hundred bytes of memory. */
const mostRecipients = 10_000;
const mostFiles = 1000;

const readRecipients = (bytes: TnefBytes): MapiProperties[] => {
  const recipients: MapiProperties[] = [];
  for (let left = Math.min(mostRecipients, bytes.uint32()); left > 0; left -= 1) recipients.push(readProperties(bytes));
  return recipients;
};

const add = (mail: TnefMail, attribute: number, value: Buffer): void => {
  const file = mail.files.at(-1);
  if (mail.files.length > mostFiles) throw new RejectedError('ARCHIVE_TOO_LARGE');
  if (attribute === attributes.codePage) mail.codePage = new TnefBytes(value).uint32();
  else if (attribute === attributes.subject) mail.subject = value;
  else if (attribute === attributes.body) mail.body = value;
  else if (attribute === attributes.properties) mail.properties = readProperties(new TnefBytes(value));
  else if (attribute === attributes.recipients) mail.recipients = readRecipients(new TnefBytes(value));
  else if (attribute === attributes.fileBegins) mail.files.push({ title: undefined, content: undefined, properties: new Map() });
  else if (file === undefined) return;
  else if (attribute === attributes.title) file.title = value;
  else if (attribute === attributes.content) file.content = value;
  else if (attribute === attributes.fileProperties) file.properties = readProperties(new TnefBytes(value));
};

/** Takes apart what Outlook has wrapped. Rejects what is damaged; where it only breaks off, what came before is kept. */
export const openTnef = (bytes: Uint8Array): TnefMail => {
  const from = new TnefBytes(bytes);
  if (from.uint32() !== signature) throw new RejectedError('FILE_CORRUPT');
  from.uint16();
  const mail: TnefMail = { codePage: undefined, subject: undefined, body: undefined, properties: new Map(), recipients: [], files: [] };
  // A level, which the attribute tells too, then the attribute and its type, how long it is, its value, and a sum of it.
  while (from.left >= 9) {
    from.take(1);
    const attribute = from.uint16();
    from.take(2);
    add(mail, attribute, from.take(from.uint32()));
    from.take(Math.min(2, from.left));
  }
  return mail;
};
