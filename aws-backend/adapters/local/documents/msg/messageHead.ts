import { addressParser } from 'postal-mime';
import type { MessageFields } from './messageFields.ts';

/** The head that a mail came with from outside the firm: within it, Exchange may note the sender's address nowhere else. */
const addressInHead = ({ headers = '' }: MessageFields): string | undefined => {
  const [, from = ''] = /^From:((?:[^\r\n]|\r?\n[ \t])*)/im.exec(headers) ?? [];
  return addressParser(from.replace(/\r?\n/g, ''), { flatten: true }).at(0)?.address;
};

/** Within one firm, Outlook notes a path in its directory in place of an address. */
const isAddress = (text: string | undefined): text is string => text?.includes('@') === true;

const written = (name: string | undefined, addresses: readonly (string | undefined)[]): string => {
  const plain = (name ?? '').replace(/^'(.*)'$/, '$1');
  const address = addresses.find(isAddress);
  return address === undefined || address === plain ? plain : `${plain} <${address}>`.trim();
};

const dateOf = (said: string | undefined): string => {
  const date = new Date(said ?? '');
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

const line = (label: string, value: string | undefined): string[] => (value === undefined || value === '' ? [] : [`${label}: ${value}`]);

const people = ({ recipients }: MessageFields, kind: string): string =>
  recipients
    .filter(({ recipType }) => recipType === kind)
    .map(({ name, smtpAddress, email }) => written(name, [smtpAddress, email]))
    .join(', ');

/** Who wrote to whom, when and about what; of an appointment, when and where it is. */
export const messageHead = (fields: MessageFields): string[] => [
  ...line(
    'From',
    written(fields.senderName, [
      fields.senderSmtpAddress,
      fields.senderEmail,
      fields.sentRepresentingSmtpAddress,
      fields.creatorSMTPAddress,
      addressInHead(fields),
    ]),
  ),
  ...line('To', people(fields, 'to')),
  ...line('Cc', people(fields, 'cc')),
  ...line('Date', dateOf(fields.clientSubmitTime ?? fields.messageDeliveryTime)),
  ...line('Subject', fields.subject),
  ...line('Start', dateOf(fields.apptStartWhole)),
  ...line('End', dateOf(fields.apptEndWhole)),
  ...line('Location', fields.apptLocation),
];
