/** Reads a record and its continuation records sequentially: [MS-XLS] 2.1.4. Throws a `RangeError` beyond the end. */
export class Continued {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Buffer[]) {
    this.#parts = parts;
  }

  get #rest(): Buffer {
    return this.#parts[this.#part]?.subarray(this.#at) ?? Buffer.alloc(0);
  }

  #next(): void {
    this.#part += 1;
    this.#at = 0;
    if (this.#part >= this.#parts.length) throw new RangeError('A record is truncated');
  }

  bytes(count: number): Buffer {
    const taken: Buffer[] = [];
    for (let left = count; left > 0;) {
      if (this.#rest.length === 0) this.#next();
      const piece = this.#rest.subarray(0, left);
      this.#at += piece.length;
      left -= piece.length;
      taken.push(piece);
    }
    return taken.length === 1 ? (taken[0] ?? Buffer.alloc(0)) : Buffer.concat(taken);
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.#rest.length === 0) this.#next();
      const step = Math.min(left, this.#rest.length);
      this.#at += step;
      left -= step;
    }
  }

  uint8 = (): number => this.bytes(1).readUInt8();
  uint16 = (): number => this.bytes(2).readUInt16LE();
  uint32 = (): number => this.bytes(4).readUInt32LE();

  /** Reads characters of one or two bytes each. A continuation record starts with a byte that sets the width anew: [MS-XLS] 2.5.293. */
  letters(count: number, isWide: boolean): string {
    let [text, wide, left] = ['', isWide, count];
    while (left > 0) {
      if (this.#rest.length === 0) {
        this.#next();
        wide = (this.uint8() & 1) === 1;
      }
      const fitting = Math.min(left, wide ? this.#rest.length >> 1 : this.#rest.length);
      if (fitting === 0) throw new RangeError('A character is truncated');
      text += this.bytes(wide ? fitting * 2 : fitting).toString(wide ? 'utf16le' : 'latin1');
      left -= fitting;
    }
    return text;
  }
}
