import type { OfficeRecord } from './records.ts';

/** The properties of a shape by ID: numbers, and strings where supported. */
export interface ShapeProperties {
  numbers: ReadonlyMap<number, number>;
  words: ReadonlyMap<number, string>;
}

/** [MS-ODRAW] 2.3: the picture of a shape, its fill type and fill picture, its WordArt text, and whether a group is a table. */
export const properties = { picture: 0x0104, fillKind: 0x0180, fill: 0x0186, drawnWords: 0x00c0, table: 0x039f } as const;
/** [MS-ODRAW] 2.2.9 to 2.2.11. */
const lists = [0xf00b, 0xf121, 0xf122];
const entryBytes = 6;
const isLong = 0x8000;
const number = 0x3fff;

const lettersOf = (bytes: Buffer): string =>
  bytes
    .toString('utf16le')
    .replace(/\0[^]*/, '')
    .replace(/[\r\v]/g, '\n');

/** Reads the property entries, which are followed by the values that don't fit into them. */
const take = (list: Buffer, count: number, numbers: Map<number, number>, words: Map<number, string>): void => {
  let longAt = count * entryBytes;
  for (let at = 0; at < count * entryBytes && at + entryBytes <= list.length; at += entryBytes) {
    const [kind, value] = [list.readUInt16LE(at), list.readUInt32LE(at + 2)];
    numbers.set(kind & number, value);
    if ((kind & isLong) === 0) continue;
    if ((kind & number) === properties.drawnWords) words.set(kind & number, lettersOf(list.subarray(longAt, longAt + value)));
    longAt += value;
  }
};

/** Returns the properties in all property tables of a shape. */
export const propertiesOf = (shape: readonly OfficeRecord[]): ShapeProperties => {
  const [numbers, words] = [new Map<number, number>(), new Map<number, string>()];
  for (const list of shape) if (lists.includes(list.kind)) take(list.body, list.instance, numbers, words);
  return { numbers, words };
};
