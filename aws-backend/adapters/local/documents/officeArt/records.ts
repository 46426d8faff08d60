const headBytes = 8;

/** A record of a drawing or slide, which may contain further records: [MS-ODRAW] 2.2.1, [MS-PPT] 2.3.1. */
export class OfficeRecord {
  readonly kind: number;
  /** Its number among records of its type, or the count of its elements. */
  readonly instance: number;
  readonly #bytes: Buffer;
  readonly #from: number;
  readonly #to: number;

  constructor(bytes: Buffer, at: number) {
    this.kind = bytes.readUInt16LE(at + 2);
    this.instance = bytes.readUInt16LE(at) >> 4;
    this.#bytes = bytes;
    this.#from = at + headBytes;
    this.#to = this.#from + bytes.readUInt32LE(at + 4);
  }

  /** False if it extends beyond the end of its container. */
  get isWhole(): boolean {
    return this.#to <= this.#bytes.length;
  }

  get end(): number {
    return this.#to;
  }

  /** Created on access, because a file may have millions of records that are never read. */
  get body(): Buffer {
    return this.#bytes.subarray(this.#from, this.#to);
  }
}

/** Returns the record at an offset, or undefined if there is no room for its header. */
export const recordAt = (bytes: Buffer, at: number): OfficeRecord | undefined =>
  at + headBytes > bytes.length ? undefined : new OfficeRecord(bytes, at);

/** Returns consecutive records. Only the last one may extend beyond the end. */
export const recordsIn = (bytes: Buffer, most = Infinity): OfficeRecord[] => {
  const found: OfficeRecord[] = [];
  for (let next = recordAt(bytes, 0); next !== undefined && found.length < most; next = recordAt(bytes, next.end)) found.push(next);
  return found;
};

/** Returns the bodies of the records of a type. */
export const bodiesOf = (records: readonly OfficeRecord[], kind: number): Buffer[] =>
  records.filter((each) => each.kind === kind).map(({ body }) => body);
