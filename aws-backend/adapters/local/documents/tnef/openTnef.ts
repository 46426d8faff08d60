import { RejectedError } from '../../../../runtime/errors.ts';
import { readProperties, type MapiProperties } from './mapiProperties.ts';
import { TnefBytes } from './tnefBytes.ts';

/** An attachment with its attributes and properties. */
export interface TnefFile {
  title: Buffer | undefined;
  content: Buffer | undefined;
  properties: MapiProperties;
}

/** A mail that Outlook encapsulated for another Outlook: `winmail.dat`. */
export interface TnefMail {
  /** The Windows code page of its 8-bit strings. */
  codePage: number | undefined;
  subject: Buffer | undefined;
  body: Buffer | undefined;
  properties: MapiProperties;
  recipients: MapiProperties[];
  files: TnefFile[];
}

/** [MS-OXTNEF] 2.1.3.1 and 2.1.3.2: attribute IDs without the value type, which some programs omit. */
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

/** No real mail has more, and each takes a few hundred bytes of memory. */
const maxRecipients = 10_000;
const maxFiles = 1000;

const readRecipients = (bytes: TnefBytes): MapiProperties[] => {
  const recipients: MapiProperties[] = [];
  for (let left = Math.min(maxRecipients, bytes.uint32()); left > 0; left -= 1) recipients.push(readProperties(bytes));
  return recipients;
};

const add = (mail: TnefMail, attribute: number, value: Buffer): void => {
  const file = mail.files.at(-1);
  if (mail.files.length > maxFiles) throw new RejectedError('ARCHIVE_TOO_LARGE');
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

/** Parses TNEF. Throws FILE_CORRUPT if it is damaged; a few trailing bytes of a truncated file are ignored. */
export const openTnef = (bytes: Uint8Array): TnefMail => {
  const from = new TnefBytes(bytes);
  if (from.uint32() !== signature) throw new RejectedError('FILE_CORRUPT');
  from.uint16();
  const mail: TnefMail = { codePage: undefined, subject: undefined, body: undefined, properties: new Map(), recipients: [], files: [] };
  // The level (implied by the attribute), the attribute ID and type, its length, its value, and a checksum.
  while (from.left >= 9) {
    from.take(1);
    const attribute = from.uint16();
    from.take(2);
    add(mail, attribute, from.take(from.uint32()));
    from.take(Math.min(2, from.left));
  }
  return mail;
};
