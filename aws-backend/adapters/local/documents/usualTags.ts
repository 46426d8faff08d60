import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';
import { textOf } from './partRelations.ts';
import { attributeOf } from './relations.ts';
import { renamedArchive } from './renamedArchive.ts';
import { columnName } from './tables/columnName.ts';

/** Parts of a workbook that exceljs reads. */
const readParts = /^xl\/(?:(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml|_rels\/workbook\.xml\.rels)$/;
/** A prefixed root tag: XML Namespaces, 3. */
const prefixed = /^[^<]*(?:<[?!][^<>]*>[^<]*)*<(?<prefix>[A-Za-z]\w{0,19}):\w+[\s>]/;
/** A row or cell without a reference: ECMA-376, part 1, 18.3.1.4 and 18.3.1.73. */
const unplaced = /<(?:\w+:)?(?:c|row)(?![^<>]*\sr=)[\s/>]/;

/** The largest total size of rewritten parts, which are held in memory: 64 MB are a million cells. */
const maxBytes = 64 * 1024 * 1024;

const withoutPrefix = (xml: string): string => {
  const prefix = prefixed.exec(xml)?.groups?.['prefix'];
  if (prefix === undefined) return xml;
  return xml.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}=`, 'xmlns=');
};

const columnOf = (place: string): number =>
  (place.toUpperCase().match(/[A-Z]/g) ?? []).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Adds missing references to rows and cells, which then follow the previous one. */
const withPlaces = (xml: string): string => {
  let [row, column] = [0, 0];
  return xml.replace(/<(c|row)(?=[\s/>])([^<>]*)>/g, (tag, name: string, rest: string) => {
    const said = attributeOf(tag, 'r');
    if (name === 'row') [row, column] = [Number(said) || row + 1, 0];
    else column = said === '' ? column + 1 : columnOf(said);
    return said === '' ? `<${name} r="${name === 'row' ? '' : columnName(column - 1)}${String(row)}"${rest}>` : tag;
  });
};

const beginOf = async ({ pieces }: ArchiveParts, name: string): Promise<string> => {
  for await (const piece of pieces(name)) return piece;
  return '';
};

/**
 * Rewrites a workbook for exceljs, which supports neither tag prefixes, such as "x:" in reports made with the Open XML SDK, nor cells
 * without a reference.
 */
export const withUsualTags = async (bytes: Uint8Array, parts: ArchiveParts): Promise<Uint8Array> => {
  const contents = new Map<string, Buffer>();
  let left = maxBytes;
  for (const name of parts.names.filter((each) => readParts.test(each))) {
    const begin = await beginOf(parts, name);
    const isUnplaced = name.startsWith('xl/worksheets/') && unplaced.test(begin);
    if (!isUnplaced && !prefixed.test(begin)) continue;
    const xml = await textOf(parts, name);
    left -= xml.length;
    if (left < 0) throw new RejectedError('FILE_TOO_LARGE');
    const plain = withoutPrefix(xml);
    contents.set(name, Buffer.from(isUnplaced ? withPlaces(plain) : plain));
  }
  return contents.size === 0 ? bytes : renamedArchive(bytes, new Map(), contents);
};
