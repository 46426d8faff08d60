/** The end of an archive, an entry of its directory, and an entry itself: APPNOTE.TXT 4.3.16, 4.3.12 and 4.3.7. */
const end = { begin: Buffer.from('PK\x05\x06', 'latin1'), bytes: 22, directoryAt: 16 };
const listed = { begin: 0x02014b50, bytes: 46, nameLength: 28, extraLength: 30, remarkLength: 32, entryAt: 42 };
const entry = { begin: 0x04034b50, bytes: 30, nameLength: 26 };

const backslash = 0x5c;
const slash = 0x2f;

/** The names of an archive, each as its directory has it and as it stands before its data. */
function* namesIn(archive: Buffer): Generator<Buffer> {
  const endAt = archive.lastIndexOf(end.begin);
  if (endAt < 0 || endAt + end.bytes > archive.length) return;
  for (let at = archive.readUInt32LE(endAt + end.directoryAt); at + listed.bytes <= endAt;) {
    if (archive.readUInt32LE(at) !== listed.begin) return;
    const nameEnd = at + listed.bytes + archive.readUInt16LE(at + listed.nameLength);
    yield archive.subarray(at + listed.bytes, nameEnd);
    const own = archive.readUInt32LE(at + listed.entryAt);
    if (own + entry.bytes <= endAt && archive.readUInt32LE(own) === entry.begin) {
      yield archive.subarray(own + entry.bytes, own + entry.bytes + archive.readUInt16LE(own + entry.nameLength));
    }
    at = nameEnd + archive.readUInt16LE(at + listed.extraLength) + archive.readUInt16LE(at + listed.remarkLength);
  }
}

/**
 * An archive whose folders are parted by slashes: some programs of Windows write backslashes, which Excel and Word take as well (Open XML SDK, issue
 * 1128), and the parsers of workbooks and slides find nothing in. The file itself stays as it is.
 */
export const withSlashes = (bytes: Uint8Array): Uint8Array => {
  const isOdd = namesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).some((name) => name.includes(backslash));
  if (!isOdd) return bytes;
  const archive = Buffer.from(bytes);
  for (const name of namesIn(archive)) for (const [at, byte] of name.entries()) if (byte === backslash) name[at] = slash;
  return archive;
};
