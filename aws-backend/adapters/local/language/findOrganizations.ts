import { matches, type Span } from './spans.ts';

const legal =
  'Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|Corporation|plc|PLC|GmbH|AG|SE|KG|SA|SAS|SARL|SpA|BV|NV|Oy|AB|AS|Pty|Co|Trading|Holdings?|Industries|Logistics|Systems|Solutions|Partners|Group|Technologies|Software|Consulting|Bank|University|Foundation|Airlines|Motors|Pharma|Foods|Farms|Energy|Insurance|Ventures|Labs';
const organization = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]{0,30}(?:[ ](?:&[ ])?\p{Lu}[\p{L}\p{N}’'-]{0,30}){0,3}?[ ](?:${legal})(?![\p{L}\p{N}])(?:[ ](?:${legal})(?![\p{L}\p{N}]))?`,
  'gu',
);
const begins = /^(?:The|A|An|Our|Your|Their|His|Her|This|That|Dear|And|For|Of|In|At|With|From|To|Die|Der|Das|La|Le|El|Les) /;

/** Companies by the word that ends their name, in any language with Latin letters. */
export const findOrganizations = (text: string): Span[] =>
  matches(text, organization).flatMap(({ start, end }) => {
    const lead = begins.exec(text.slice(start, end))?.[0].length ?? 0;
    return text.slice(start + lead, end).includes(' ') ? [{ start: start + lead, end }] : [];
  });
