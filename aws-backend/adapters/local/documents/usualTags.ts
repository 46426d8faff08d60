import { RejectedError } from '../../../runtime/errors.ts';
import type { ArchiveParts } from './archiveParts.ts';
import { textOf } from './partRelations.ts';
import { attributeOf } from './relations.ts';
import { renamedArchive } from './renamedArchive.ts';
import { columnName } from './tables/columnName.ts';

/** Parts of a workbook that exceljs reads. */
const readParts = /^xl\/(?:(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml|_rels\/workbook\.xml\.rels)$/;
/** The first tag of a part, with a prefix: XML Namespaces, 3. */
const prefixed = /^[^<]*(?:<[?!][^<>]*>[^<]*)*<(?<prefix>[A-Za-z]\w{0,19}):\w+[\s>]/;
/** A row or cell without its place: ECMA-376, part 1, 18.3.1.4 and 18.3.1.73. */
const unplaced = /<(?:\w+:)?(?:c|row)(?![^<>]*\sr=)[\s/>]/;

/** They are held whole: a workbook of 64 MB has a million cells. */
const mostBytes = 64 * 1024 * 1024;

const withoutPrefix = (xml: string): string => {
  const prefix = prefixed.exec(xml)?.groups?.['prefix'];
  if (prefix === undefined) return xml;
  return xml.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}=`, 'xmlns=');
};

const columnOf = (place: string): number =>
  (place.toUpperCase().match(/[A-Z]/g) ?? []).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A sheet each of whose rows and cells says where it is: else it is behind the one before it. */
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
 * A workbook in the only tags that exceljs knows: the Open XML SDK, with which companies make reports, writes "x:" before each, and other programs do
 * not say where a cell is.
 */
export const withUsualTags = async (bytes: Uint8Array, parts: ArchiveParts): Promise<Uint8Array> => {
  const contents = new Map<string, Buffer>();
  let left = mostBytes;
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
