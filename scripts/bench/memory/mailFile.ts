import { mailThread } from './mailThread.ts';

export type MailKind = 'plain' | 'encoded' | 'html' | 'nested' | 'attached';

const head = (...more: string[]): string =>
  ['From: Sarah Johnson <sarah@northwind.example>', 'Subject: Re: the pump', 'MIME-Version: 1.0', ...more, '', ''].join('\r\n');

const lines = (text: string): string => (text.match(/.{1,76}/g) ?? []).join('\r\n');
const base64 = (text: string): string => lines(Buffer.from(text).toString('base64'));
const withLineEnds = (text: string): string => text.replaceAll('\n', '\r\n');

const plain = (size: number): string =>
  head('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit') + withLineEnds(mailThread(size));

const inParts = (...parts: string[]): string =>
  `${head('Content-Type: multipart/mixed; boundary=cut')}${parts.map((part) => `--cut\r\n${part}\r\n`).join('')}--cut--\r\n`;

const html = (size: number): string => {
  const paragraphs = mailThread(size)
    .split('\n\n')
    .map((each) => `<p>${each.replaceAll('<', '&lt;').replaceAll('\n', '<br>\n')}</p>`);
  return `${head('Content-Type: text/html; charset=utf-8')}<html><body>${paragraphs.join('\n')}</body></html>`;
};

/** An attachment of an unsupported type. Base64 adds a third, so a 5 MB mail has an attachment of 3.6 MB. */
const attachment = (size: number): string => {
  const bytes = Buffer.alloc(Math.round(size * 0.72)).map((_, index) => (index * 31) % 251);
  return `Content-Type: application/octet-stream; name="data.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(Buffer.from(bytes).toString('base64'))}`;
};

const makers: Record<MailKind, (size: number) => string> = {
  plain,
  encoded: (size) =>
    `${head('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64')}${base64(mailThread(size * 0.74))}`,
  html,
  nested: (size) => inParts('Content-Type: text/plain\r\n\r\nSee below.', `Content-Type: message/rfc822\r\n\r\n${plain(size)}`),
  attached: (size) => inParts('Content-Type: text/plain\r\n\r\nSee the file.', attachment(size)),
};

/** A mail of approximately this many bytes. */
export const mailFile = (kind: MailKind, size: number): string => makers[kind](size);
