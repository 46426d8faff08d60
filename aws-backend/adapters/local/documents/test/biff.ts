import { compound } from '../../../../test/compound.ts';

/** Builds a record of a workbook from bytes and 16-bit numbers. */
export const record = (kind: number, ...pieces: readonly (number | Uint8Array)[]): Buffer => {
  const body = Buffer.concat(pieces.map((piece) => (typeof piece === 'number' ? uint16(piece) : piece)));
  return Buffer.concat([uint16(kind), uint16(body.length), body]);
};

export const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value | 0);
  return bytes;
};
export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

/** Builds a string with its length, in UTF-16. */
export const text = (letters: string): Buffer => Buffer.concat([uint16(letters.length), Buffer.of(1), Buffer.from(letters, 'utf16le')]);

const begin = (kind: number): Buffer => record(0x809, 0x600, kind, 0, 0, uint32(0), uint32(0));
const end = record(0x0a);
export const chart = (...records: readonly Buffer[]): Buffer => Buffer.concat([begin(0x20), ...records, end]);

/** Builds a workbook stream with one sheet of these records, and common (global) records. */
export const workbook = (sheet: readonly Buffer[], common: readonly Buffer[] = []): Buffer => {
  const globals = (at: number): Buffer => {
    const listed = record(0x85, uint32(at), Buffer.of(0, 0, 5, 0), Buffer.from('Sheet'));
    return Buffer.concat([begin(5), ...common, listed, end]);
  };
  return Buffer.concat([globals(globals(0).length), begin(0x10), ...sheet, end]);
};

export const xls = (stream: Buffer): Buffer => compound({ Workbook: stream });
