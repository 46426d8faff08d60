import { SaxesParser } from 'saxes';
import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';

/** Larger parts are checked, because the parsers of Word files and slides take quadratic time on malformed XML: 14 s for 200 kB. */
const fewBytes = 16 * 1024;

const check = (bytes: Uint8Array): void => {
  try {
    new SaxesParser().write(new TextDecoder().decode(bytes)).close();
  } catch (cause) {
    throw new RejectedError('FILE_CORRUPT', { cause });
  }
};

/** Throws FILE_CORRUPT for large parts that aren't well-formed XML, before a parser spends minutes on them. */
export const checkXml = async ({ names, unpackedBytes, read }: ArchiveParts): Promise<void> => {
  if (unpackedBytes(/\.(?:xml|rels)$/i) <= fewBytes) return;
  for (const name of names.filter((each) => /\.(?:xml|rels)$/i.test(each))) {
    const bytes = await read(name);
    if (bytes && bytes.byteLength > fewBytes) check(bytes);
  }
};
