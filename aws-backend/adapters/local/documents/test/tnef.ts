/** Property values by tag and type, such as "1000001F". [MS-OXTNEF] 2.1.3.4. */
export type TnefProperties = Readonly<Record<string, string | number | Date | Uint8Array>>;

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const padded = (bytes: Uint8Array): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** FILETIME: units of 100 nanoseconds since 1601. */
const fileTime = (date: Date): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n);
  return bytes;
};

const valueOf = (tag: string, value: TnefProperties[string]): Buffer => {
  if (typeof value === 'number') return uint32(value);
  if (value instanceof Date) return fileTime(value);
  const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`, tag.endsWith('1E') ? 'latin1' : 'utf16le') : value;
  return Buffer.concat([uint32(1), uint32(bytes.length), padded(bytes)]);
};

/** A named property, which the reader must skip. */
const named = Buffer.concat([
  ...[uint16(0x0003), uint16(0x8001), Buffer.alloc(16), uint32(1), uint32(6), padded(Buffer.from('Ab\0', 'utf16le')), uint32(7)],
]);

export const listOf = (properties: TnefProperties): Buffer => {
  const all = Object.entries(properties).map(([tag, value]) =>
    Buffer.concat([uint16(parseInt(tag.slice(4), 16)), uint16(parseInt(tag.slice(0, 4), 16)), valueOf(tag, value)]),
  );
  return Buffer.concat([uint32(all.length + 1), named, ...all]);
};

const attribute = (level: number, id: number, value: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(level), uint32(id), uint32(value.length), value, uint16(value.reduce((sum, byte) => (sum + byte) % 65_536, 0))]);

interface Parts {
  recipients?: readonly TnefProperties[];
  files?: readonly { title?: string; content?: Uint8Array | string; properties?: TnefProperties }[];
  codePage?: number;
}

/** Builds a mail in TNEF: [MS-OXTNEF]. */
export const tnef = (properties: TnefProperties, { recipients = [], files = [], codePage = 1252 }: Parts = {}): Buffer =>
  Buffer.concat([
    ...[uint32(0x223e9f78), uint16(1), attribute(1, 0x00069007, Buffer.concat([uint32(codePage), uint32(0)]))],
    attribute(1, 0x00069004, Buffer.concat([uint32(recipients.length), ...recipients.map(listOf)])),
    attribute(1, 0x00069003, listOf(properties)),
    ...files.flatMap(({ title, content, properties: own }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)),
      ...(content === undefined ? [] : [attribute(2, 0x0006800f, Buffer.from(content))]),
      ...(title === undefined ? [] : [attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1'))]),
      ...(own === undefined ? [] : [attribute(2, 0x00069005, listOf(own))]),
    ]),
  ]);
