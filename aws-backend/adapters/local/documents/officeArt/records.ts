const headBytes = 8;

/** A piece of what drawings and slides are made of, which may be made of pieces itself: [MS-ODRAW] 2.2.1, [MS-PPT] 2.3.1. */
export class OfficeRecord {
  readonly kind: number;
  /** Says which one of its kind it is, or how much is in it. */
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

  /** False where it would go on behind the end. */
  get isWhole(): boolean {
    return this.#to <= this.#bytes.length;
  }

  get end(): number {
    return this.#to;
  }

  /** Taken when it is asked for: a file may have millions of pieces that nobody looks into. */
  get body(): Buffer {
    return this.#bytes.subarray(this.#from, this.#to);
  }
}

/** The piece that begins at a place, undefined where there is no room for one. */
export const recordAt = (bytes: Buffer, at: number): OfficeRecord | undefined =>
  at + headBytes > bytes.length ? undefined : new OfficeRecord(bytes, at);

/** What lies one after the other. Only the last one may go on behind the end. */
export const recordsIn = (bytes: Buffer, most = Infinity): OfficeRecord[] => {
  const found: OfficeRecord[] = [];
  for (let next = recordAt(bytes, 0); next !== undefined && found.length < most; next = recordAt(bytes, next.end)) found.push(next);
  return found;
};

/** What is in the pieces of one kind. */
export const bodiesOf = (records: readonly OfficeRecord[], kind: number): Buffer[] =>
  records.filter((each) => each.kind === kind).map(({ body }) => body);
