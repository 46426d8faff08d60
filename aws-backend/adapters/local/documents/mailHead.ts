import { addressParser, type Address, type Email } from 'postal-mime';

const written = ({ name, address, group }: Address): string => {
  if (group) return `${name}: ${group.map(written).join(', ')};`;
  if (name === '' || address === '') return name.trim() + address;
  return `${name.trim()} <${address}>`;
};

const addressed = (label: string, people: readonly Address[]): string[] =>
  people.length === 0 ? [] : [`${label}: ${people.map(written).join(', ')}`];

/** Several people may have written a mail: RFC 5322, 3.6.2. postal-mime tells of the first. */
const authors = ({ headers, from }: Email): Address[] => {
  const all = addressParser(headers.find(({ key, value }) => key === 'from' && value !== '')?.value ?? '');
  return all.length > 0 ? all : from ? [from] : [];
};

/** Who wrote to whom, when and about what, a line each. */
export const mailHead = (mail: Email): string[] => [
  ...addressed('From', authors(mail)),
  ...addressed('To', mail.to ?? []),
  ...addressed('Cc', mail.cc ?? []),
  ...(mail.date === undefined ? [] : [`Date: ${mail.date}`]),
  ...(mail.subject === undefined ? [] : [`Subject: ${mail.subject}`]),
];
