import { RejectedError } from '../../../../runtime/errors.ts';
import { compoundStreams } from '../compound/compoundStreams.ts';

/** The streams of a Word file and its file information block (FIB): [MS-DOC] 2.5. */
export interface WordFile {
  /** Text and formatting. */
  main: Buffer;
  /** Tables with the locations of everything else. */
  table: Buffer;
  /** Pictures. */
  data: Buffer;
  /** Character counts of the document parts, in this order: [MS-DOC] 2.3. */
  lengths: Record<'body' | 'notes' | 'headers' | 'comments' | 'endnotes' | 'boxes' | 'headerBoxes', number>;
  /** Returns a structure of the table stream by the FIB offset of its location; empty if there is none. */
  structure(at: number): Buffer;
}

/** Word 97: [MS-DOC] 2.5.2. Earlier files have another header. */
const firstVersion = 0xc1;
const headBytes = 0x22e + 4;

/** Opens the streams of a Word file. Throws RejectedError if it is damaged, encrypted or older than Word 97. */
export const openWordFile = async (bytes: Uint8Array): Promise<WordFile> => {
  const streams = await compoundStreams(bytes);
  const stream = (name: string): Buffer => Buffer.from(streams.read(name) ?? []);
  const main = stream('WordDocument');
  if (main.length < headBytes || main.readUInt16LE(0) !== 0xa5ec) throw new RejectedError('FILE_CORRUPT');
  if (main.readUInt16LE(2) < firstVersion) throw new RejectedError('DOCUMENT_TYPE_UNSUPPORTED');
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new RejectedError('FILE_ENCRYPTED');
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  const [body = 0, notes = 0, headers = 0, , comments = 0, endnotes = 0, boxes = 0, headerBoxes = 0] = Array.from(
    { length: 8 },
    (_, index) => main.readUInt32LE(0x4c + index * 4),
  );
  return {
    main,
    table,
    data: stream('Data'),
    lengths: { body, notes, headers, comments, endnotes, boxes, headerBoxes },
    structure: (at) => table.subarray(main.readUInt32LE(at), main.readUInt32LE(at) + main.readUInt32LE(at + 4)),
  };
};
