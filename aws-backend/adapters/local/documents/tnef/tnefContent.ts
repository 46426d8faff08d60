import iconv from 'iconv-lite';
import { lookup } from 'mime-types';
import type { AttachedFile } from '../attachedFiles.ts';
import { MessageFields } from '../msg/messageFields.ts';
import type { MapiProperties, MapiValue } from './mapiProperties.ts';
import { openTnef, type TnefFile } from './openTnef.ts';

/** Property IDs of [MS-OXPROPS], by the field names of an Outlook file. */
const texts = {
  subject: 0x0037,
  senderName: 0x0c1a,
  senderSmtpAddress: 0x5d01,
  senderEmail: 0x0c1f,
  sentRepresentingSmtpAddress: 0x5d02,
  headers: 0x007d,
  body: 0x1000,
} as const;
const dates = { clientSubmitTime: 0x0039, messageDeliveryTime: 0x0e06 } as const;
const ids = { html: 0x1013, compressedRtf: 0x1009, internetCodepage: 0x3fde, messageCodepage: 0x3ffd } as const;
const person = { name: 0x3001, smtpAddress: 0x39fe, email: 0x3003, kind: 0x0c15 } as const;
const attached = { longName: 0x3707, shortName: 0x3704, name: 0x3001, mediaType: 0x370e, data: 0x3701 } as const;

const kinds: Readonly<Partial<Record<number, string>>> = { 1: 'to', 2: 'cc' };
const wideText = 0x1f;
const narrowText = 0x1e;
const embedded = 0x0d;
/** An embedded object starts with its interface ID. */
const interfaceBytes = 16;

/** Converts a FILETIME: units of 100 nanoseconds since 1601. */
const dateOf = ({ bytes }: MapiValue): string | undefined => {
  const date = new Date(Number(bytes.readBigUInt64LE() / 10_000n) - 11_644_473_600_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};
const numberOf = (value: MapiValue | undefined): number | undefined => (value?.type === 0x03 ? value.bytes.readInt32LE() : undefined);

type TextOf = (value: MapiValue | undefined) => string | undefined;

/** Decodes strings, which end with a NUL. */
const textIn =
  (codePage: number | undefined) =>
  (value: MapiValue | undefined): string | undefined => {
    const narrow = `cp${String(codePage)}`;
    if (value?.type === wideText) return value.bytes.toString('utf16le').replace(/\0+$/, '');
    if (value?.type !== narrowText) return undefined;
    return iconv.decode(value.bytes, iconv.encodingExists(narrow) ? narrow : 'windows-1252').replace(/\0+$/, '');
  };

const recipientOf = (properties: MapiProperties, textOf: TextOf) => ({
  name: textOf(properties.get(person.name)),
  smtpAddress: textOf(properties.get(person.smtpAddress)),
  email: textOf(properties.get(person.email)),
  recipType: kinds[numberOf(properties.get(person.kind)) ?? 0],
});

/** Embedded mails are TNEF too, and are named like Outlook files. */
const fileOf = ({ title, content, properties }: TnefFile, textOf: TextOf): AttachedFile => {
  const said = [properties.get(attached.longName), title && { type: narrowText, bytes: title }, properties.get(attached.shortName)];
  const fileName = [...said, properties.get(attached.name)].map(textOf).find(Boolean) ?? 'attachment';
  const data = properties.get(attached.data);
  if (data?.type === embedded) {
    const bytes = data.bytes.subarray(interfaceBytes);
    return { fileName: `${fileName.replace(/\.msg$/i, '')}.msg`, contentType: 'application/vnd.ms-outlook', bytes };
  }
  const contentType = textOf(properties.get(attached.mediaType)) ?? (lookup(fileName) || 'application/octet-stream');
  return { fileName, contentType, bytes: content ?? data?.bytes ?? Buffer.alloc(0) };
};

/** Returns the fields and attachments of TNEF in the form of an Outlook file. */
export const tnefContent = (bytes: Uint8Array): { fields: MessageFields; files: AttachedFile[] } => {
  const { codePage, subject, body, properties, recipients, files } = openTnef(bytes);
  const textOf = textIn(codePage);
  const narrow = (value: Buffer | undefined): string | undefined => textOf(value && { type: narrowText, bytes: value });
  const page = properties.get(ids.html);
  const named = Object.entries(texts).map(([name, id]) => [name, textOf(properties.get(id))] as const);
  const said = Object.fromEntries(named.filter(([, text]) => text !== undefined));
  const times = Object.entries(dates).flatMap(([name, id]) => {
    const value = properties.get(id);
    return value?.type === 0x40 ? [[name, dateOf(value)] as const] : [];
  });
  const fields = MessageFields.parse({
    subject: narrow(subject),
    body: narrow(body),
    ...said,
    ...Object.fromEntries(times),
    bodyHtml: textOf(page),
    html: page?.bytes,
    compressedRtf: properties.get(ids.compressedRtf)?.bytes,
    internetCodepage: numberOf(properties.get(ids.internetCodepage)),
    messageCodepage: numberOf(properties.get(ids.messageCodepage)),
    recipients: recipients.map((each) => recipientOf(each, textOf)),
  });
  return { fields, files: files.map((file) => fileOf(file, textOf)) };
};
