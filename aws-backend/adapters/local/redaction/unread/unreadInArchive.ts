import { text } from 'node:stream/consumers';
import { openZip, entriesOf, streamOf } from '../../documents/checkArchive.ts';

/** Parts of an Office file that are not read: pictures, other files, and what people noted beside the text or changed in it. */
const unreadParts =
  /(^|\/)(media|embeddings|Pictures|comments|threadedComments|persons|revisions|customXml|activeX)\/|comments[^/]*\.xml$|(^|\/)people\.xml$/i;

/** Parts that say who wrote the file, who changed it and for whom. */
const aboutParts = new Set([
  'docProps/core.xml',
  'docProps/app.xml',
  'docProps/custom.xml',
  'meta.xml',
  'word/document.xml',
  'content.xml',
]);
const aboutPeople =
  /<(?:\w+:)?(creator|lastModifiedBy|initial-creator|printed-by|user-defined|Manager|Company|title|subject|description|keywords|keyword)(?:\s[^>]*)?>[^<\s]|<property\s|w:author="[^"]|<office:annotation|<text:changed-region/;

/** Whether an Office file holds more than the text that was read of it. */
export const unreadInArchive = async (bytes: Uint8Array): Promise<boolean> => {
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  if (entries.some(({ fileName }) => unreadParts.test(fileName))) return true;
  for (const entry of entries.filter(({ fileName }) => aboutParts.has(fileName))) {
    if (aboutPeople.test(await text(await streamOf(zip, entry)))) return true;
  }
  return false;
};
