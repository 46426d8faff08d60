import type { Range } from './ranges.ts';
import type { WordFile } from './wordFile.ts';

/** Property codes (Sprm) with their operands: [MS-DOC] 2.6. */
export class Properties extends Map<number, number> {
  /** The right edges of a row's cells. */
  edges: readonly number[] | undefined;
}

/** A formatted range of text. */
export interface Run {
  range: Range;
  properties: Readonly<Properties>;
}

/** [MS-DOC] 2.6.1 and 2.6.2: sprmCFRMarkDel, sprmCFVanish, sprmCIss, sprmCFData, sprmCPicLocation, sprmPFTtp, sprmPFInTable. */
export const codes = {
  deleted: 0x0800,
  hidden: 0x083c,
  raised: 0x2a48,
  data: 0x0806,
  picture: 0x6a03,
  rowEnd: 0x2417,
  inTable: 0x2416,
} as const;
const wanted: ReadonlySet<number> = new Set(Object.values(codes));

const pageBytes = 512;
const pageNumber = 0x3fffff;

/** [MS-DOC] 2.2.5.1: operand sizes by the code's three highest bits. */
const operandBytes = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
const tableDefinition = 0xd608;
/** Property lists that don't fit into their page are in the Data stream, as pictures are: [MS-DOC] 2.6.2, sprmPHugePapx. */
const elsewhere: ReadonlySet<number> = new Set([0x6645, 0x6646]);

/** Reads a property list in the Data stream, each once; together they may not be longer than the stream. */
type Elsewhere = (at: number) => Properties;

const listsIn = (data: Buffer): Elsewhere => {
  const read = new Map<number, Properties>();
  let left = data.length;
  return (at) => {
    const known = read.get(at);
    if (known || at + 2 > data.length) return known ?? new Properties();
    const list = data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
    left -= list.length;
    const found = left < 0 ? new Properties() : propertiesIn(list, () => new Properties());
    read.set(at, found);
    return found;
  };
};

/** [MS-DOC] 2.9.321: returns the right edges of a row's cells, or undefined if it is truncated. */
const edgesOf = (definition: Buffer): number[] | undefined => {
  const count = definition[2] ?? 0;
  return definition.length < 5 + count * 2 ? undefined : Array.from({ length: count }, (_, cell) => definition.readInt16LE(5 + cell * 2));
};

const propertiesIn = (list: Buffer, listAt: Elsewhere): Properties => {
  const found = new Properties();
  for (let at = 0; at + 3 <= list.length;) {
    const code = list.readUInt16LE(at);
    const fixed = operandBytes[code >> 13];
    const length = fixed ?? (code === tableDefinition ? list.readUInt16LE(at + 2) + 1 : (list[at + 2] ?? 0) + 1);
    const operand = list.subarray(at + 2, at + 2 + length);
    const value = operand.length > 0 && operand.length <= 4 ? operand.readUIntLE(0, operand.length) : 0;
    if (wanted.has(code)) found.set(code, value);
    if (code === tableDefinition) found.edges = edgesOf(operand);
    if (elsewhere.has(code)) {
      const further = listAt(value);
      for (const [each, said] of further) found.set(each, said);
      found.edges ??= further.edges;
    }
    at += 2 + length;
  }
  return found;
};

/** Returns the properties of a run in its page: [MS-DOC] 2.9.33 and 2.9.175. */
const listOf = (page: Buffer, kind: 'letters' | 'paragraphs', count: number, index: number): Buffer => {
  const at = (count + 1) * 4 + index * (kind === 'letters' ? 1 : 13);
  const start = (page[at] ?? 0) * 2;
  if (start === 0) return Buffer.alloc(0);
  const length = page[start] ?? 0;
  if (kind === 'letters') return page.subarray(start + 1, start + 1 + length);
  // The first two bytes are the paragraph's style.
  return length === 0 ? page.subarray(start + 4, start + 2 + (page[start + 1] ?? 0) * 2) : page.subarray(start + 3, start + length * 2);
};

const runsOn = (page: Buffer, kind: 'letters' | 'paragraphs', listAt: Elsewhere): Run[] => {
  const count = page[pageBytes - 1] ?? 0;
  if ((count + 1) * 4 > pageBytes) return [];
  return Array.from({ length: count }, (_, index) => ({
    range: [page.readUInt32LE(index * 4), page.readUInt32LE(index * 4 + 4)],
    properties: propertiesIn(listOf(page, kind, count, index), listAt),
  }));
};

/** Returns the formatting runs of characters or paragraphs, by their offsets in the file. Reads each page once. */
export const runsOf = ({ main, data, structure }: WordFile, kind: 'letters' | 'paragraphs'): Run[] => {
  const listAt = listsIn(data);
  const list = structure(kind === 'letters' ? 0xfa : 0x102);
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  const pages = new Set(Array.from({ length: count }, (_, index) => list.readUInt32LE((count + 1 + index) * 4) & pageNumber));
  return [...pages].flatMap((number) => {
    const page = main.subarray(number * pageBytes, (number + 1) * pageBytes);
    return page.length === pageBytes ? runsOn(page, kind, listAt) : [];
  });
};
