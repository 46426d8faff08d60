import { addressParser, decodeWords } from 'postal-mime';
import { addressed, answeredTo } from '../mailHead.ts';
import type { MessageFields } from './messageFields.ts';

/** People in a line of the head that a mail came with from outside the firm. */
const peopleInHead = ({ headers = '' }: MessageFields, label: 'From' | 'Reply-To') => {
  const [, people = ''] = new RegExp(`^${label}:((?:[^\\r\\n]|\\r?\\n[ \\t])*)`, 'im').exec(headers) ?? [];
  const found = addressParser(people.replace(/\r?\n/g, ''), { flatten: true });
  // A name may have a comma in it once it is decoded.
  return found.map((person) => ({ ...person, name: decodeWords(person.name) }));
};

/** Within the firm, Exchange may note the sender's address nowhere else. */
const addressInHead = (fields: MessageFields): string | undefined => peopleInHead(fields, 'From').at(0)?.address;

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
  ...addressed('Reply-To', answeredTo(peopleInHead(fields, 'From'), peopleInHead(fields, 'Reply-To'))),
  ...line('To', people(fields, 'to')),
  ...line('Cc', people(fields, 'cc')),
  ...line('Date', dateOf(fields.clientSubmitTime ?? fields.messageDeliveryTime)),
  ...line('Subject', fields.subject),
  ...line('Start', dateOf(fields.apptStartWhole)),
  ...line('End', dateOf(fields.apptEndWhole)),
  ...line('Location', fields.apptLocation),
];
