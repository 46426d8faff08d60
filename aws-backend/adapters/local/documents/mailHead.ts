import { addressParser, type Address, type Email } from 'postal-mime';

const written = ({ name, address, group }: Address): string => {
  if (group) return `${name}: ${group.map(written).join(', ')};`;
  if (name === '' || address === '') return name.trim() + address;
  return `${name.trim()} <${address}>`;
};

export const addressed = (label: string, people: readonly Address[]): string[] =>
  people.length === 0 ? [] : [`${label}: ${people.map(written).join(', ')}`];

/** Returns all authors of a mail: RFC 5322, 3.6.2. postal-mime returns only the first. */
const authors = ({ headers, from }: Email): Address[] => {
  const all = addressParser(headers.find(({ key, value }) => key === 'from' && value !== '')?.value ?? '');
  return all.length > 0 ? all : from ? [from] : [];
};

const addressesOf = (people: readonly Address[]): string[] =>
  people.flatMap(({ address = '', group }) => (group ? addressesOf(group) : [address.toLowerCase()]));

/** Returns the reply-to addresses if they differ from the sender, as with a customer who used a web form, or a spoofed sender. */
export const answeredTo = (from: readonly Address[], replyTo: readonly Address[]): Address[] => {
  const known = new Set(addressesOf(from));
  return addressesOf(replyTo).every((address) => known.has(address)) ? [] : [...replyTo];
};

/** Returns the header lines: sender, recipients, date and subject. */
export const mailHead = (mail: Email): string[] => [
  ...addressed('From', authors(mail)),
  ...addressed('Reply-To', answeredTo(authors(mail), mail.replyTo ?? [])),
  ...addressed('To', mail.to ?? []),
  ...addressed('Cc', mail.cc ?? []),
  ...(mail.date === undefined ? [] : [`Date: ${mail.date}`]),
  ...(mail.subject === undefined ? [] : [`Subject: ${mail.subject.replace(/\s+/g, ' ')}`]),
];
