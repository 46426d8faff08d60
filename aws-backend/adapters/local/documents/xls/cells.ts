import { truthText } from '../shownValues.ts';
import { kinds, type BiffRecord } from './records.ts';
import { longString } from './strings.ts';

/** The displayed text of a cell. */
export interface Cell {
  row: number;
  column: number;
  text: string;
}

/** Data that the cells of a file share. */
export interface Shared {
  strings: readonly string[];
  shown: (value: number | string, cellFormat: number) => string;
}

/** Error values: [MS-XLS] 2.5.10. */
const faults: Readonly<Partial<Record<number, string>>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
const truth = (value: number): string => truthText(value !== 0);

/** [MS-XLS] 2.5.217: decodes an RK number, a 30-bit integer or the upper 30 bits of a double, optionally divided by 100. */
const numberOfRk = (rk: number): number => {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(rk & ~3, 4);
  const value = (rk & 2) === 0 ? bytes.readDoubleLE() : rk >> 2;
  return (rk & 1) === 0 ? value : value / 100;
};

/** Returns the text of a record with one cell, or undefined for other records: [MS-XLS] 2.4. */
const valueOf = (record: BiffRecord, { strings, shown }: Shared): string | undefined => {
  const { kind, body, data } = record;
  const cellFormat = body.length < 6 ? 0 : body.readUInt16LE(4);
  if (kind === kinds.labelSst) return shown(strings[body.readUInt32LE(6)] ?? '', cellFormat);
  if (kind === kinds.number) return shown(body.readDoubleLE(6), cellFormat);
  if (kind === kinds.rk) return shown(numberOfRk(body.readInt32LE(6)), cellFormat);
  if (kind === kinds.boolErr) return body.readUInt8(7) === 1 ? (faults[body.readUInt8(6)] ?? '') : truth(body.readUInt8(6));
  if (kind !== kinds.label && kind !== kinds.rString) return undefined;
  const read = data();
  read.skip(6);
  return shown(longString(read), cellFormat);
};

/** [MS-XLS] 2.5.133: returns the result of a formula. Undefined for a string, which follows in its own record. */
const resultOf = ({ body }: BiffRecord, { shown }: Shared): string | undefined => {
  if (body.readUInt16LE(12) !== 0xffff) return shown(body.readDoubleLE(6), body.readUInt16LE(4));
  const [kind, value] = [body.readUInt8(6), body.readUInt8(8)];
  if (kind === 0) return undefined;
  return kind === 1 ? truth(value) : kind === 2 ? (faults[value] ?? '') : '';
};

/** Returns consecutive cells with numbers: [MS-XLS] 2.4.175. */
const several = ({ body }: BiffRecord, { shown }: Shared): Cell[] => {
  const [row, first] = [body.readUInt16LE(0), body.readUInt16LE(2)];
  return Array.from({ length: Math.floor((body.length - 6) / 6) }, (_, index) => {
    const at = 4 + index * 6;
    return { row, column: first + index, text: shown(numberOfRk(body.readInt32LE(at + 2)), body.readUInt16LE(at)) };
  });
};

/** Returns a function that returns the cells of a sheet's records, which must be passed in order. */
export const cellTaker = (shared: Shared): ((record: BiffRecord) => Cell[]) => {
  let awaited: Cell | undefined;
  return (record) => {
    const { kind, body, data } = record;
    if (kind === kinds.mulRk) return several(record, shared);
    if (kind === kinds.string && awaited !== undefined) {
      const cell = { ...awaited, text: longString(data()) };
      awaited = undefined;
      return [cell];
    }
    const text = kind === kinds.formula ? resultOf(record, shared) : valueOf(record, shared);
    if (text === undefined && kind !== kinds.formula) return [];
    const cell = { row: body.readUInt16LE(0), column: body.readUInt16LE(2), text: text ?? '' };
    awaited = text === undefined ? cell : undefined;
    return text === undefined ? [] : [cell];
  };
};
