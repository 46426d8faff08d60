import { RejectedError } from '../../../../runtime/errors.ts';
import { compoundStreams } from '../compound/compoundStreams.ts';
import { workbookPictures } from './drawings.ts';
import { NumberFormats } from './numberFormats.ts';
import { kinds, recordsFrom, type BiffRecord } from './records.ts';
import { sharedStrings, shortString } from './strings.ts';

/** A sheet as the workbook lists it. */
interface ListedSheet {
  name: string;
  /** The offset of its records. */
  at: number;
  isHidden: boolean;
}

/** An open Excel file up to 2003: [MS-XLS] 2.1.7.20. */
export interface Workbook {
  stream: Buffer;
  sheets: readonly ListedSheet[];
  strings: readonly string[];
  formats: NumberFormats;
  pictures: readonly (Uint8Array | undefined)[];
}

/** [MS-XLS] 2.4.28: the displayed types of sheets, worksheets and chart sheets. */
const seen = new Set([0, 2]);
/** [MS-XLS] 2.4.21: Excel 97 and later. */
const version = 0x600;

const listedSheet = ({ body, data }: BiffRecord): ListedSheet | undefined => {
  if (!seen.has(body.readUInt8(5))) return undefined;
  const read = data();
  const at = read.uint32();
  read.skip(2);
  return { name: shortString(read), at, isHidden: (body.readUInt8(4) & 3) !== 0 };
};

/** Opens a workbook and reads its global records. Throws RejectedError if it is encrypted, older than Excel 97 or no workbook. */
export const openWorkbook = async (bytes: Uint8Array): Promise<Workbook> => {
  const streams = await compoundStreams(bytes);
  const stream = Buffer.from(streams.read('Workbook') ?? []);
  if (stream.readUInt16LE(0) !== kinds.bof) throw new RejectedError('FILE_CORRUPT');
  if (stream.readUInt16LE(4) !== version) throw new RejectedError('DOCUMENT_TYPE_UNSUPPORTED');
  const sheets: ListedSheet[] = [];
  const drawings: Buffer[] = [];
  const formats = new NumberFormats();
  let strings: string[] = [];
  for (const record of recordsFrom(stream, 0)) {
    if (record.kind === kinds.filePass) throw new RejectedError('FILE_ENCRYPTED');
    if (record.kind === kinds.boundSheet) sheets.push(...[listedSheet(record) ?? []].flat());
    if (record.kind === kinds.sst) strings = sharedStrings(record.data());
    if (record.kind === kinds.msoDrawingGroup) drawings.push(record.body, ...record.further);
    formats.take(record);
  }
  return { stream, sheets, strings, formats, pictures: workbookPictures(Buffer.concat(drawings)) };
};
