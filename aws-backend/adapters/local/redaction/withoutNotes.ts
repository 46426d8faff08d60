/** The units of one packet, with their headers. */
type Pieces = Generator<{ kind: number; bytes: Uint8Array }>;

/** Reads the NAL units of H.264 and HEVC as MP4 and Matroska store them, each after its length. */
function* units(packet: Uint8Array, lengthBytes: number, kindOf: (first: number) => number): Pieces {
  const file = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
  for (let at = 0; at + lengthBytes < file.length;) {
    const end = at + lengthBytes + file.readUIntBE(at, lengthBytes);
    yield { kind: kindOf(file[at + lengthBytes] ?? 0), bytes: file.subarray(at, end) };
    at = end;
  }
}

/** Reads the OBUs of AV1, whose lengths are LEB128: AV1 Bitstream & Decoding Process Specification, 5.3. */
function* openBitstreamUnits(packet: Uint8Array): Pieces {
  for (let at = 0; at < packet.length;) {
    const head = packet[at] ?? 0;
    let [length, place] = [0, at + (head & 4 ? 2 : 1)];
    if (head & 2) {
      for (let shift = 0; shift < 56; shift += 7) {
        const byte = packet[place++] ?? 0;
        length += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) break;
      }
    } else length = packet.length - place;
    yield { kind: (head >> 3) & 15, bytes: packet.subarray(at, place + length) };
    at = place + length;
  }
}

const joined = (pieces: Pieces, notes: ReadonlySet<number>): Uint8Array =>
  Buffer.concat([...pieces].filter(({ kind }) => !notes.has(kind)).map(({ bytes }) => bytes));

const [noteOfAvc, notesOfHevc, noteOfAv1] = [new Set([6]), new Set([39, 40]), new Set([5])];

/**
 * Returns a function that removes the units from a video packet that may contain captions (SEI of H.264 and HEVC, metadata of AV1); none of
 * them is needed to decode the video. Undefined for packets that aren't stored as in MP4.
 */
export const withoutNotes = (
  codec: string,
  description: AllowSharedBufferSource | undefined,
): ((packet: Uint8Array) => Uint8Array) | undefined => {
  if (codec === 'av1') return (packet) => joined(openBitstreamUnits(packet), noteOfAv1);
  if (codec !== 'avc' && codec !== 'hevc') return (packet) => packet;
  if (description === undefined) return undefined;
  const setup = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
  // ISO/IEC 14496-15: the bytes of avcC and hvcC with the size of the length field.
  const lengthBytes = ((setup[codec === 'avc' ? 4 : 21] ?? 3) & 3) + 1;
  return codec === 'avc'
    ? (packet) =>
        joined(
          units(packet, lengthBytes, (first) => first & 31),
          noteOfAvc,
        )
    : (packet) =>
        joined(
          units(packet, lengthBytes, (first) => (first >> 1) & 63),
          notesOfHevc,
        );
};
