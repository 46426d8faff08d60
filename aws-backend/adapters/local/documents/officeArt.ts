/** How pictures begin that are read: PNG and JPEG. */
const beginnings = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')];

/** What a drawing says of itself before its picture is shorter. */
const mostBefore = 64 * 1024;

/** The picture in a drawing of Office up to 2003, which holds it as its file was: [MS-ODRAW] 2.2.23. */
export const pictureIn = (drawing: Buffer): Uint8Array | undefined => {
  const head = drawing.subarray(0, mostBefore);
  const starts = beginnings.map((beginning) => head.indexOf(beginning)).filter((at) => at >= 0);
  return starts.length === 0 ? undefined : drawing.subarray(Math.min(...starts));
};

export const artHeadBytes = 8;

/** What a record holds that begins there, as far as it is there. */
export const artBody = (bytes: Buffer, at: number): Buffer =>
  bytes.subarray(at + artHeadBytes, at + artHeadBytes + bytes.readUInt32LE(at + 4));

/** One of the records that drawings are made of. */
export interface ArtRecord {
  kind: number;
  /** Twelve bits that each kind has its own use for. */
  instance: number;
  body: Buffer;
}

/** [MS-ODRAW] 1.4: what drawings are made of, one after the other. */
export const artRecords = (bytes: Buffer): ArtRecord[] => {
  const found: ArtRecord[] = [];
  for (let at = 0; at + artHeadBytes <= bytes.length;) {
    const body = artBody(bytes, at);
    found.push({ kind: bytes.readUInt16LE(at + 2), instance: bytes.readUInt16LE(at) >> 4, body });
    at += artHeadBytes + body.length;
  }
  return found;
};

/** What the records of one kind hold. */
export const bodiesOf = (records: readonly ArtRecord[], kind: number): Buffer[] =>
  records.filter((each) => each.kind === kind).map(({ body }) => body);

/** [MS-ODRAW] 2.2.12, 2.2.20 and 2.2.32: all drawings, the store of their pictures, and one of these. */
const kinds = { all: 0xf000, store: 0xf001, entry: 0xf007 };

/** What says of each picture of a file where it is, or holds it. */
export const storedPictures = (drawings: Buffer): Buffer[] =>
  bodiesOf(artRecords(drawings), kinds.all)
    .flatMap((all) => bodiesOf(artRecords(all), kinds.store))
    .flatMap((store) => bodiesOf(artRecords(store), kinds.entry));
