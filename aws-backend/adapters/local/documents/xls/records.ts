import { Continued } from './continued.ts';

/** One record of a workbook: [MS-XLS] 2.1.4. */
export interface BiffRecord {
  kind: number;
  body: Buffer;
  /** Returns a reader of the body and its continuation records. */
  data: () => Continued;
  /** The continuation records. */
  further: readonly Buffer[];
  /** Its size in the file, with headers and continuation records. */
  sizeBytes: number;
  /** Whether it belongs to a chart, which contains copies of the cells that it displays. */
  isOfChart: boolean;
}

/** [MS-XLS] 2.3.1, by their names there. */
export const kinds = {
  bof: 0x809,
  eof: 0x0a,
  continue: 0x3c,
  filePass: 0x2f,
  boundSheet: 0x85,
  date1904: 0x22,
  format: 0x41e,
  xf: 0xe0,
  sst: 0xfc,
  labelSst: 0xfd,
  label: 0x204,
  rString: 0xd6,
  number: 0x203,
  rk: 0x27e,
  mulRk: 0xbd,
  formula: 0x06,
  string: 0x207,
  boolErr: 0x205,
  row: 0x208,
  colInfo: 0x7d,
  note: 0x1c,
  obj: 0x5d,
  txo: 0x1b6,
  msoDrawing: 0xec,
  msoDrawingGroup: 0xeb,
  seriesText: 0x100d,
};

const headBytes = 4;
/** [MS-XLS] 2.4.21. */
const chart = 0x20;

/** Yields the records from a BOF record up to its matching EOF, including nested substreams. */
export function* recordsFrom(stream: Buffer, begin: number): Generator<BiffRecord> {
  const bodyAt = (at: number): Buffer => stream.subarray(at + headBytes, at + headBytes + stream.readUInt16LE(at + 2));
  // For each open substream: whether it belongs to a chart.
  const within: boolean[] = [];
  for (let at = begin; ;) {
    const from = at;
    const kind = stream.readUInt16LE(at);
    const body = bodyAt(at);
    at += headBytes + body.length;
    const further: Buffer[] = [];
    while (at + headBytes <= stream.length && stream.readUInt16LE(at) === kinds.continue) {
      further.push(bodyAt(at));
      at += headBytes + (further.at(-1)?.length ?? 0);
    }
    if (kind === kinds.bof) within.push(within.at(-1) === true || body.readUInt16LE(2) === chart);
    if (kind === kinds.eof) within.pop();
    if (within.length === 0) return;
    yield { kind, body, further, sizeBytes: at - from, isOfChart: within.at(-1) === true, data: () => new Continued([body, ...further]) };
  }
}
