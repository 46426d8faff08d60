import type { Address, Email } from 'postal-mime';
import type { Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { mailBody } from './mailBody.ts';
import { mailContent } from './mailContent.ts';
import { mailPages } from './mailPages.ts';
import { orTooDeep } from './orTooDeep.ts';
import { parseMail } from './parseMail.ts';
import { htmlTables } from './tables/htmlTables.ts';

const written = ({ name, address, group }: Address): string => {
  if (group) return `${name}: ${group.map(written).join(', ')};`;
  return name === '' ? address : `${name} <${address}>`;
};

const addressed = (label: string, people: readonly Address[]): string[] =>
  people.length === 0 ? [] : [`${label}: ${people.map(written).join(', ')}`];

const headOf = (mail: Email): string[] => [
  ...addressed('From', mail.from ? [mail.from] : []),
  ...addressed('To', mail.to ?? []),
  ...addressed('Cc', mail.cc ?? []),
  ...(mail.date === undefined ? [] : [`Date: ${mail.date}`]),
  ...(mail.subject === undefined ? [] : [`Subject: ${mail.subject}`]),
];

/** A mail: who wrote to whom, its subject and body, and the documents and pictures attached to it, each on pages of its own. */
export const readMail =
  (inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const mail = await parseMail(bytes);
    const content = await mailContent(mail);
    const body = orTooDeep(() => mailBody(content));
    const tables = orTooDeep(() => htmlTables(content.html));
    return mailPages({ head: headOf(mail), body, tables, ...content, engine: 'postal-mime 4.0.0' }, inside, onPage);
  };
