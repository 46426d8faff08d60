import { addressParser, type Address, type Email } from 'postal-mime';

const written = ({ name, address, group }: Address): string => {
  if (group) return `${name}: ${group.map(written).join(', ')};`;
  if (name === '' || address === '') return name.trim() + address;
  return `${name.trim()} <${address}>`;
};

export const addressed = (label: string, people: readonly Address[]): string[] =>
  people.length === 0 ? [] : [`${label}: ${people.map(written).join(', ')}`];

/** Several people may have written a mail: RFC 5322, 3.6.2. postal-mime tells of the first. */
const authors = ({ headers, from }: Email): Address[] => {
  const all = addressParser(headers.find(({ key, value }) => key === 'from' && value !== '')?.value ?? '');
  return all.length > 0 ? all : from ? [from] : [];
};

const addressesOf = (people: readonly Address[]): string[] =>
  people.flatMap(({ address = '', group }) => (group ? addressesOf(group) : [address.toLowerCase()]));

/** Whom an answer goes to where that is another than who wrote: the customer behind a form of a web page, or who wants it to look so. */
export const answeredTo = (from: readonly Address[], replyTo: readonly Address[]): Address[] => {
  const known = new Set(addressesOf(from));
  return addressesOf(replyTo).every((address) => known.has(address)) ? [] : [...replyTo];
};

/** Who wrote to whom, when and about what, a line each. */
export const mailHead = (mail: Email): string[] => [
  ...addressed('From', authors(mail)),
  ...addressed('Reply-To', answeredTo(authors(mail), mail.replyTo ?? [])),
  ...addressed('To', mail.to ?? []),
  ...addressed('Cc', mail.cc ?? []),
  ...(mail.date === undefined ? [] : [`Date: ${mail.date}`]),
  ...(mail.subject === undefined ? [] : [`Subject: ${mail.subject.replace(/\s+/g, ' ')}`]),
];
