import { RejectedError } from '../../../../runtime/errors.ts';

/** A sequential reader. Throws FILE_CORRUPT beyond the end. */
export class TnefBytes {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Buffer {
    if (length > this.left) throw new RejectedError('FILE_CORRUPT');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  uint16(): number {
    return this.take(2).readUInt16LE();
  }

  uint32(): number {
    return this.take(4).readUInt32LE();
  }

  /** Reads a value and its padding to a multiple of four bytes, which may be missing at the end of a file. */
  padded(length: number): Buffer {
    const value = this.take(length);
    this.take(Math.min(this.left, (4 - (length % 4)) % 4));
    return value;
  }
}
