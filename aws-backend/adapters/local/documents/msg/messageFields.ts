import { z } from 'zod';

/** The parser doesn't check types: a property of the wrong type counts as missing. */
const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const bytes = z.instanceof(Uint8Array).optional().catch(undefined);

const Recipient = z.object({ name: text, smtpAddress: text, email: text, recipType: text });
const AttachedField = z.object({
  fileName: text,
  fileNameShort: text,
  name: text,
  attachMimeTag: text,
  dataId: number,
  innerMsgContent: z.boolean().optional().catch(undefined),
});
export type AttachedField = z.infer<typeof AttachedField>;

/** The fields read from an Outlook file, with the parser's names. */
export const MessageFields = z.object({
  subject: text,
  senderName: text,
  senderSmtpAddress: text,
  senderEmail: text,
  sentRepresentingSmtpAddress: text,
  creatorSMTPAddress: text,
  headers: text,
  clientSubmitTime: text,
  messageDeliveryTime: text,
  apptStartWhole: text,
  apptEndWhole: text,
  apptLocation: text,
  body: text,
  bodyHtml: text,
  html: bytes,
  compressedRtf: bytes,
  internetCodepage: number,
  messageCodepage: number,
  recipients: z.array(Recipient).default([]),
  attachments: z.array(AttachedField).default([]),
});
export type MessageFields = z.infer<typeof MessageFields>;
