import { addressParser, decodeWords } from 'postal-mime';
import { addressed, answeredTo } from '../mailHead.ts';
import type { MessageFields } from './messageFields.ts';

/** Returns the people in a header of a mail that came from outside the organization. */
const peopleInHead = ({ headers = '' }: MessageFields, label: 'From' | 'Reply-To') => {
  const [, people = ''] = new RegExp(`^${label}:((?:[^\\r\\n]|\\r?\\n[ \\t])*)`, 'im').exec(headers) ?? [];
  const found = addressParser(people.replace(/\r?\n/g, ''), { flatten: true });
  // Decoded after splitting, because a decoded name may contain a comma.
  return found.map((person) => ({ ...person, name: decodeWords(person.name) }));
};

/** Within an organization, Exchange may store the sender's address only there. */
const addressInHead = (fields: MessageFields): string | undefined => peopleInHead(fields, 'From').at(0)?.address;

/** Within an organization, Outlook stores a directory path (X.500) instead of an address. */
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

/** Returns the header lines: sender, recipients, date and subject; for appointments also start, end and location. */
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
