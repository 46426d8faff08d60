// Creates photos like those of iPhones: one picture made of tiles (ISO/IEC 23008-12, section 6.6.2.3.1).

const u8 = (...values: number[]): Buffer => Buffer.from(values);
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(content.length + 8), Buffer.from(type, 'latin1'), content]);
};
const fullBox = (type: string, version: number, ...parts: Buffer[]): Buffer => box(type, u8(version, 0, 0, 0), ...parts);

/** Returns the content of the first box of a type anywhere in a file. */
const contentOf = (file: Buffer, type: string): Buffer => {
  const at = file.indexOf(type, 0, 'latin1');
  return file.subarray(at + 4, at - 4 + file.readUInt32BE(at - 4));
};

export interface Grid {
  columns: number;
  rows: number;
  /** Of the picture; its edges may lie within the last tiles. */
  width: number;
  height: number;
  /** Counterclockwise quarter turns. */
  turns?: number;
  /** The number of first tiles that are truncated to 20 bytes. */
  lost?: number;
}

/** Creates a tiled picture whose tiles all refer to one copy of another file's picture. */
export const gridHeic = (tileFile: Buffer, { columns, rows, width, height, turns = 0, lost = 0 }: Grid): Buffer => {
  // The picture is followed by Exif data; its length is in `iloc`, as heif-enc writes it.
  const tile = contentOf(tileFile, 'mdat').subarray(0, contentOf(tileFile, 'iloc').readUInt32BE(22));
  const sizes = [contentOf(tileFile, 'ispe'), Buffer.concat([u32(0), u32(width), u32(height)])];
  const tileIds = Array.from({ length: columns * rows }, (_, index) => index + 2);
  const items = [1, ...tileIds];
  const described = items.map((id) =>
    box('infe', u8(2, 0, 0, id === 1 ? 0 : 1), u16(id), u16(0), Buffer.from(id === 1 ? 'grid' : 'hvc1'), u8(0)),
  );
  const properties = [box('hvcC', contentOf(tileFile, 'hvcC')), ...sizes.map((size) => box('ispe', size)), box('irot', u8(turns))];
  const owned = items.map((id) => Buffer.concat([u16(id), id === 1 ? u8(2, 3, 0x84) : u8(2, 0x81, 2)]));
  const layout = Buffer.concat([u8(0, 1, rows - 1, columns - 1), u32(width), u32(height)]);
  const metaWith = (tileAt: number): Buffer => {
    const lengthOf = (id: number): number => (id - 2 < lost ? 20 : tile.length);
    const places = items.map((id) => {
      const [inHead, at, length] = id === 1 ? [1, 0, layout.length] : [0, tileAt, lengthOf(id)];
      return Buffer.concat([u16(id), u16(inHead), u16(0), u16(1), u32(at), u32(length)]);
    });
    return fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, u16(1)),
      fullBox('iinf', 0, u16(items.length), ...described),
      fullBox('iref', 0, box('dimg', u16(1), u16(tileIds.length), ...tileIds.map(u16))),
      box('iprp', box('ipco', ...properties), fullBox('ipma', 0, u32(items.length), ...owned)),
      fullBox('iloc', 1, u8(0x44, 0), u16(items.length), ...places),
      box('idat', layout),
    );
  };
  const head = box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1heic'));
  const tileAt = head.length + metaWith(0).length + 8;
  return Buffer.concat([head, metaWith(tileAt), box('mdat', tile)]);
};
